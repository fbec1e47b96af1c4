package org.kouan.benchmarks.driver;

/**
 * One measured iteration.
 *
 * @param round of the schedule
 * @param benchmark class and method, {@code QueueBenchmark.kouan}
 * @param parameters as {@code name=value}, separated by spaces; empty without any
 * @param wallNanos per operation: a customer, a draw, or a removal and an insertion
 * @param cpuNanos of all threads of the process, per operation
 * @param bytes allocated per operation
 */
record Sample(int round, String benchmark, String parameters, double wallNanos, double cpuNanos, double bytes) {}
