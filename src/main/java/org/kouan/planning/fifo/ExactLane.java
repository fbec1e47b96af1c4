package org.kouan.planning.fifo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;

/**
 * The fewest desks times intervals with which everybody of one known day begins in time, exactly, in a lane that serves in
 * order of arrival. It goes from interval to interval and keeps every way to staff the intervals so far that no other way
 * beats: with as few desks, as many who have begun, and each of those under way done as early. Whatever comes, the way that
 * beats another lets nobody begin later, since one more free desk makes nobody begin later.
 */
final class ExactLane {
    private final LaneDay day;
    private final LaneClock clock;
    private final long[] due;
    private final int[] fewest;
    private final int[] most;
    private final int mostWays;
    /** By interval: what it and all after it cost at least. */
    private final int[] rest;

    /**
     * @param due by when each must begin, ascending
     * @param rest by interval, a number of desks that it and all after it have at least
     * @param mostWays gives up when there are more at the end of an interval
     */
    ExactLane(LaneDay day, LaneClock clock, long[] due, int[] fewest, int[] most, int[] rest, int mostWays) {
        this.day = day;
        this.clock = clock;
        this.due = due.clone();
        this.fewest = fewest.clone();
        this.most = most.clone();
        this.rest = rest.clone();
        this.mostWays = mostWays;
    }

    /**
     * A way to staff the intervals so far.
     *
     * @param cost desks times intervals
     * @param next who is first in the queue
     * @param underWay those under way at the end of the last interval, ascending
     * @param ends when each of them is done
     */
    private record Way(
            int cost,
            int next,
            int[] underWay,
            long[] ends,
            int desks,
            @Nullable Way before) {
        boolean isNoWorseThan(Way other) {
            if (next < other.next) {
                return false;
            }
            int at = 0;
            for (int i = 0; i < underWay.length && underWay[i] < other.next; i++) {
                while (at < other.underWay.length && other.underWay[at] < underWay[i]) {
                    at++;
                }
                if (at == other.underWay.length || other.underWay[at] != underWay[i] || other.ends[at] < ends[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** There are too many ways to tell. */
    static final class TooManyWaysException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * The cheapest desks by interval that cost less than so much; empty when there are none.
     *
     * @param below desks times intervals
     */
    Optional<int[]> cheaperThan(int below) throws TooManyWaysException {
        List<Way> ways = List.of(new Way(0, 0, new int[0], new long[0], 0, null));
        for (int interval = 0; interval < fewest.length; interval++) {
            List<Way> longer = new ArrayList<>();
            int later = interval + 1 < rest.length ? rest[interval + 1] : 0;
            for (Way way : ways) {
                for (int desks = fewest[interval]; desks <= most[interval]; desks++) {
                    if (way.cost + desks + later >= below) {
                        break;
                    }
                    Way next = after(way, interval, desks);
                    if (next != null) {
                        longer.add(next);
                    }
                }
            }
            ways = worthwhile(longer);
        }
        return ways.stream()
                .min((one, other) -> Integer.compare(one.cost, other.cost))
                .map(this::desks);
    }

    private int[] desks(Way last) {
        int[] desks = new int[fewest.length];
        Way way = last;
        for (int interval = desks.length - 1; interval >= 0; interval--) {
            desks[interval] = way.desks;
            way = Objects.requireNonNull(way.before);
        }
        return desks;
    }

    private List<Way> worthwhile(List<Way> ways) throws TooManyWaysException {
        ways.sort((one, other) ->
                one.cost != other.cost ? Integer.compare(one.cost, other.cost) : Integer.compare(other.next, one.next));
        List<Way> kept = new ArrayList<>();
        for (Way way : ways) {
            if (kept.stream().noneMatch(better -> better.isNoWorseThan(way))) {
                kept.add(way);
                if (kept.size() > mostWays) {
                    throw new TooManyWaysException();
                }
            }
        }
        return kept;
    }

    /** One interval more with so many desks; null when somebody begins too late. */
    private @Nullable Way after(Way way, int interval, int desks) {
        long end = clock.end(interval);
        long time = clock.begin(interval);
        List<long[]> underWay = new ArrayList<>();
        for (int i = 0; i < way.underWay.length; i++) {
            underWay.add(new long[] {way.underWay[i], way.ends[i]});
        }
        int next = way.next;
        while (next < day.size()) {
            time = Math.max(time, day.joined()[next]);
            if (time >= end) {
                break;
            }
            long now = time;
            underWay.removeIf(other -> other[1] <= now);
            if (underWay.size() >= desks) {
                time = desks == 0 ? SimTime.NEVER : kth(underWay, underWay.size() - desks);
                continue;
            }
            if (time > due[next]) {
                return null;
            }
            underWay.add(new long[] {next, time + day.busy()[next]});
            next++;
        }
        boolean isLast = interval == fewest.length - 1;
        if (next < day.size() && (isLast ? due[next] != SimTime.NEVER : due[next] < end)) {
            return null;
        }
        underWay.removeIf(other -> other[1] <= end);
        int[] who = underWay.stream().mapToInt(each -> (int) each[0]).toArray();
        long[] ends = underWay.stream().mapToLong(each -> each[1]).toArray();
        return new Way(way.cost + desks, next, who, ends, desks, way);
    }

    /** The end of an inspection, of those under way, that so many others precede. */
    private static long kth(List<long[]> underWay, int number) {
        long[] ends = underWay.stream().mapToLong(each -> each[1]).toArray();
        Arrays.sort(ends);
        return ends[number];
    }
}
