package org.kouan.benchmarks.peers;

import java.util.ArrayDeque;
import java.util.Deque;

/** Desks of W2 with their queue, for simulators in which the user writes resources. */
final class Desks {
    final Deque<Traveller> queue = new ArrayDeque<>();
    int open;
    int busy;

    boolean hasFree() {
        return busy < open;
    }
}
