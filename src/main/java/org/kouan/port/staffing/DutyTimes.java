package org.kouan.port.staffing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kouan.engine.SimTime;

/** When a team is on duty: spans in order that do not touch, in microseconds since midnight of the first day. */
public final class DutyTimes {
    /** On duty from one time up to another; {@link SimTime#NEVER} for ever. */
    public record Span(long from, long to) {}

    private final long[] from;
    private final long[] to;

    public DutyTimes(List<Span> spans) {
        from = spans.stream().mapToLong(Span::from).toArray();
        to = spans.stream().mapToLong(Span::to).toArray();
    }

    /** All spans. */
    List<Roster.Span> spans() {
        return IntStream.range(0, from.length)
                .mapToObj(span -> new Roster.Span(from[span], to[span]))
                .toList();
    }

    /** How many spans there are. */
    public int count() {
        return from.length;
    }

    /** Where a span begins. */
    public long from(int span) {
        return from[span];
    }

    /** Where it ends. */
    public long to(int span) {
        return to[span];
    }

    /** The span that a time lies in; -1 when it lies in none. */
    public int spanAt(long micros) {
        int last = lastBegun(micros);
        return last >= 0 && micros < to[last] ? last : -1;
    }

    /** Whether the team is on duty. */
    public boolean isOnAt(long micros) {
        return spanAt(micros) >= 0;
    }

    /** When that changes for the first time after a time; {@link SimTime#NEVER} if it does not. */
    public long nextChange(long micros) {
        int last = lastBegun(micros);
        if (last >= 0 && micros < to[last]) {
            return to[last];
        }
        return last + 1 < from.length ? from[last + 1] : SimTime.NEVER;
    }

    /** The last span that has begun at a time; -1 when none has. */
    private int lastBegun(long micros) {
        int index = Arrays.binarySearch(from, micros);
        return index >= 0 ? index : -index - 2;
    }
}
