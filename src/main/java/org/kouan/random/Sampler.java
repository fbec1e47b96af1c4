package org.kouan.random;

/** Draws durations of one distribution, from the stream it was made for. */
@FunctionalInterface
public interface Sampler {
    /** Returns a duration of at least 0 in microseconds, rounded to the nearest, halves up. */
    long sample();
}
