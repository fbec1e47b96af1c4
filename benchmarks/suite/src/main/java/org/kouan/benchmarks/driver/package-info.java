/** Runs all benchmarks in one interleaved schedule and tabulates medians and ratios. */
package org.kouan.benchmarks.driver;
