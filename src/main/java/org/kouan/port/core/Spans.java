package org.kouan.port.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kouan.engine.SimTime;

/** Spans of time, in order and apart: [from, to). */
public final class Spans {
    private final long[] from;
    private final long[] to;

    private Spans(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    /** Puts spans together; one that begins where the last ends lengthens it. */
    public static final class Builder {
        private final List<Long> from = new ArrayList<>();
        private final List<Long> to = new ArrayList<>();

        /** Adds a span that begins no earlier than the last has ended; an empty one is left out. */
        public void add(long begin, long end) {
            if (end <= begin) {
                return;
            }
            int last = to.size() - 1;
            if (last >= 0 && to.get(last) == begin) {
                to.set(last, end);
            } else {
                from.add(begin);
                to.add(end);
            }
        }

        public Spans build() {
            return new Spans(
                    from.stream().mapToLong(Long::longValue).toArray(),
                    to.stream().mapToLong(Long::longValue).toArray());
        }
    }

    public int count() {
        return from.length;
    }

    public long from(int index) {
        return from[index];
    }

    public long to(int index) {
        return to[index];
    }

    /** Whether a time lies in any of them. */
    public boolean contains(long time) {
        int last = lastBegun(time);
        return last >= 0 && time < to[last];
    }

    /** The begin of the first that begins after a time, or {@link SimTime#NEVER}. */
    public long nextBegin(long time) {
        int next = lastBegun(time) + 1;
        return next < from.length ? from[next] : SimTime.NEVER;
    }

    private int lastBegun(long time) {
        int found = Arrays.binarySearch(from, time);
        return found >= 0 ? found : -found - 2;
    }
}
