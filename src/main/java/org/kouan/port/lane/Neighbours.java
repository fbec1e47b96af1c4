package org.kouan.port.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.Units;

/** The lanes that a lane works with: whose queues its desks serve beside its own, and whose desks serve its queue. */
public final class Neighbours {
    /** Nobody. */
    static final Neighbours NONE = new Neighbours(List.of(), List.of(), List.of(), List.of());

    private final List<? extends Neighbour> ownHelpsFirst;
    private final List<? extends Neighbour> ownHelpsIdle;
    private final List<? extends Neighbour> firstHelpers;
    private final List<? extends Neighbour> ownIdleHelpers;

    /** A neighbour with its parts at hand, which are asked each time that a desk is free. */
    private record Other(Neighbour lane, Waiting waiting, Desks desks) {
        static Other[] of(Neighbour[] lanes) {
            return Arrays.stream(lanes)
                    .map(lane -> new Other(lane, lane.waiting(), lane.desks()))
                    .toArray(Other[]::new);
        }

        /** Whether more wait there than there are free desks, which take them first. */
        boolean needsHelp() {
            int length = waiting.length();
            return length > 0 && length > desks.free();
        }
    }

    private final Other[] helpsFirst;
    private Other[] helpsIdle;
    private Other[] helpers;

    /**
     * @param helpsFirst lanes whose queues its desks serve before its own
     * @param helpsIdle lanes whose queues its desks serve when its own is empty
     * @param firstHelpers lanes whose desks serve its queue before their own
     * @param idleHelpers lanes whose desks serve its queue when their own is empty
     */
    public Neighbours(
            List<? extends Neighbour> helpsFirst,
            List<? extends Neighbour> helpsIdle,
            List<? extends Neighbour> firstHelpers,
            List<? extends Neighbour> idleHelpers) {
        ownHelpsFirst = helpsFirst;
        ownHelpsIdle = helpsIdle;
        this.firstHelpers = firstHelpers;
        ownIdleHelpers = idleHelpers;
        this.helpsFirst = Other.of(helpsFirst.toArray(Neighbour[]::new));
        this.helpsIdle = Other.of(helpsIdle.toArray(Neighbour[]::new));
        helpers = helpers(List.of());
    }

    /** Those who help first, before those who do when idle. */
    private Other[] helpers(List<? extends Neighbour> moreWhenIdle) {
        return Other.of(union(firstHelpers, Arrays.asList(inOrder(union(ownIdleHelpers, moreWhenIdle)))));
    }

    /** In the order of the scenario. */
    private static Neighbour[] inOrder(Neighbour[] lanes) {
        Arrays.sort(lanes, Comparator.comparingInt(Neighbour::place));
        return lanes;
    }

    /** From now on, beside those named at first, its idle desks help some lanes, and others help it. */
    public void also(List<? extends Neighbour> helped, List<? extends Neighbour> helping) {
        List<Neighbour> idle = new ArrayList<>(helped);
        idle.removeAll(ownHelpsFirst);
        helpsIdle = Other.of(union(ownHelpsIdle, idle));
        helpers = helpers(helping);
    }

    private static Neighbour[] union(List<? extends Neighbour> lanes, List<? extends Neighbour> more) {
        return Stream.concat(lanes.stream(), more.stream()).distinct().toArray(Neighbour[]::new);
    }

    /** The first lane that helps it and has a free desk; null when none has. */
    @Nullable
    Neighbour withFreeDesk() {
        for (Other helper : helpers) {
            if (helper.desks.hasFree()) {
                return helper.lane;
            }
        }
        return null;
    }

    /** Whether a lane that helps it has a free desk, and not for somebody who waits there. */
    boolean haveDeskForComer() {
        for (Other helper : helpers) {
            if (helper.desks.hasFreeBeyond(helper.waiting.length())) {
                return true;
            }
        }
        return false;
    }

    /** Desks that are open at the lanes that help it. */
    int desksOfHelpers() {
        int open = 0;
        for (Other helper : helpers) {
            open += helper.desks.isShut() ? 0 : helper.desks.open();
        }
        return open;
    }

    /** Whether somebody waits where its desks help before they serve their own; see {@link #takeBeforeOwn}. */
    boolean helpsBeforeOwn(@Nullable Preemption preemption, long now) {
        for (Other helped : helpsFirst) {
            if (helpsBeforeOwn(helped, preemption, now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean helpsBeforeOwn(Other helped, @Nullable Preemption preemption, long now) {
        return helped.needsHelp() && (preemption == null || !preemption.goesBefore(helped.waiting, now));
    }

    /**
     * Takes the next unit where its desks help before they serve their own; {@link Units#NONE} when nobody waits there.
     *
     * @param preemption of the lane itself, where a unit that may preempt goes before those who are helped
     */
    int takeBeforeOwn(@Nullable Preemption preemption, long now) {
        for (Other helped : helpsFirst) {
            if (helpsBeforeOwn(helped, preemption, now)) {
                return helped.lane.giveNext(now);
            }
        }
        return Units.NONE;
    }

    /** Takes the next unit where its desks help when nobody waits for them; {@link Units#NONE} when nobody waits there. */
    int takeAfterOwn(long now) {
        for (Other helped : helpsIdle) {
            if (helped.needsHelp()) {
                return helped.lane.giveNext(now);
            }
        }
        return Units.NONE;
    }
}
