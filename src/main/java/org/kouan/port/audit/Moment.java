package org.kouan.port.audit;

/** The instant of which is told, the stages where something has happened in it, and what comes next by itself. */
final class Moment {
    long micros;

    /** No desk that changes over is ready before. */
    long nextReady;

    /** By stage. */
    final boolean[] touched;

    Moment(int stages) {
        touched = new boolean[stages];
    }
}
