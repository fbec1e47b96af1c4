/** Steady-state studies: one long run, its warm-up and its batches. */
package org.kouan.experiment.steady;
