/** Benchmarks of the event calendar, the samplers and whole simulations, beside other simulators. */
package org.kouan.benchmarks;
