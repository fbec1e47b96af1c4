/** Scenarios side by side on common random numbers: differences, and the selection of the best. */
package org.kouan.experiment.compare;
