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

    private final Neighbour[] helpsFirst;
    private Neighbour[] helpsIdle;
    private Neighbour[] helpers;

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
        this.helpsFirst = helpsFirst.toArray(Neighbour[]::new);
        this.helpsIdle = helpsIdle.toArray(Neighbour[]::new);
        helpers = helpers(List.of());
    }

    /** Those who help first, before those who do when idle. */
    private Neighbour[] helpers(List<? extends Neighbour> moreWhenIdle) {
        return union(firstHelpers, Arrays.asList(inOrder(union(ownIdleHelpers, moreWhenIdle))));
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
        helpsIdle = union(ownHelpsIdle, idle);
        helpers = helpers(helping);
    }

    private static Neighbour[] union(List<? extends Neighbour> lanes, List<? extends Neighbour> more) {
        return Stream.concat(lanes.stream(), more.stream()).distinct().toArray(Neighbour[]::new);
    }

    /** The first lane that helps it and has a free desk; null when none has. */
    @Nullable
    Neighbour withFreeDesk() {
        for (Neighbour helper : helpers) {
            if (helper.desks().hasFree()) {
                return helper;
            }
        }
        return null;
    }

    /** Whether a lane that helps it has a free desk, and not for somebody who waits there. */
    boolean haveDeskForComer() {
        for (Neighbour helper : helpers) {
            if (helper.hasDeskForComer()) {
                return true;
            }
        }
        return false;
    }

    /** Desks that are open at the lanes that help it. */
    int desksOfHelpers() {
        int open = 0;
        for (Neighbour helper : helpers) {
            open += helper.desks().isShut() ? 0 : helper.desks().open();
        }
        return open;
    }

    /** Whether somebody waits where its desks help before they serve their own; see {@link #takeBeforeOwn}. */
    boolean helpsBeforeOwn(@Nullable Preemption preemption, long now) {
        for (Neighbour helped : helpsFirst) {
            if (helpsBeforeOwn(helped, preemption, now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean helpsBeforeOwn(Neighbour helped, @Nullable Preemption preemption, long now) {
        return needsHelp(helped) && (preemption == null || !preemption.goesBefore(helped.waiting(), now));
    }

    /**
     * Takes the next unit where its desks help before they serve their own; {@link Units#NONE} when nobody waits there.
     *
     * @param preemption of the lane itself, where a unit that may preempt goes before those who are helped
     */
    int takeBeforeOwn(@Nullable Preemption preemption, long now) {
        for (Neighbour helped : helpsFirst) {
            if (helpsBeforeOwn(helped, preemption, now)) {
                return helped.giveNext(now);
            }
        }
        return Units.NONE;
    }

    /** Takes the next unit where its desks help when nobody waits for them; {@link Units#NONE} when nobody waits there. */
    int takeAfterOwn(long now) {
        for (Neighbour helped : helpsIdle) {
            if (needsHelp(helped)) {
                return helped.giveNext(now);
            }
        }
        return Units.NONE;
    }

    /** Whether more wait there than there are free desks, which take them first. */
    private static boolean needsHelp(Neighbour helped) {
        int waiting = helped.waiting().length();
        return waiting > 0 && waiting > helped.desks().free();
    }
}
