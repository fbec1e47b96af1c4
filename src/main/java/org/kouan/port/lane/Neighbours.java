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
    static final Neighbours NONE = new Neighbours(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    private final List<Lane> all;
    private final List<Lane> ownHelpsFirst;
    private final List<Lane> ownHelpsIdle;
    private final List<Lane> firstHelpers;
    private final List<Lane> ownIdleHelpers;
    private final @Nullable Lane rejectedTo;

    private final Lane[] helpsFirst;
    private Lane[] helpsIdle;
    private Lane[] helpers;

    /**
     * @param all lanes of the model by index, to find where a unit came from
     * @param helpsFirst lanes whose queues its desks serve before its own
     * @param helpsIdle lanes whose queues its desks serve when its own is empty
     * @param firstHelpers lanes whose desks serve its queue before their own
     * @param idleHelpers lanes whose desks serve its queue when their own is empty
     * @param rejectedTo where its e-gates send those whom they reject; null at desks
     */
    public Neighbours(
            List<Lane> all,
            List<Lane> helpsFirst,
            List<Lane> helpsIdle,
            List<Lane> firstHelpers,
            List<Lane> idleHelpers,
            @Nullable Lane rejectedTo) {
        this.all = all;
        ownHelpsFirst = helpsFirst;
        ownHelpsIdle = helpsIdle;
        this.firstHelpers = firstHelpers;
        ownIdleHelpers = idleHelpers;
        this.rejectedTo = rejectedTo;
        this.helpsFirst = helpsFirst.toArray(Lane[]::new);
        this.helpsIdle = helpsIdle.toArray(Lane[]::new);
        helpers = helpers(List.of());
    }

    /** Those who help first, before those who do when idle. */
    private Lane[] helpers(List<Lane> moreWhenIdle) {
        return union(firstHelpers, Arrays.asList(inOrder(union(ownIdleHelpers, moreWhenIdle))));
    }

    /** In the order of the scenario. */
    private static Lane[] inOrder(Lane[] lanes) {
        Arrays.sort(lanes, Comparator.comparingInt(lane -> lane.design().index()));
        return lanes;
    }

    /** From now on, beside those named at first, its idle desks help some lanes, and others help it. */
    public void also(List<Lane> helped, List<Lane> helping) {
        List<Lane> idle = new ArrayList<>(helped);
        idle.removeAll(ownHelpsFirst);
        helpsIdle = union(ownHelpsIdle, idle);
        helpers = helpers(helping);
    }

    private static Lane[] union(List<Lane> lanes, List<Lane> more) {
        return Stream.concat(lanes.stream(), more.stream()).distinct().toArray(Lane[]::new);
    }

    /** A lane of the model. */
    Lane lane(int index) {
        return all.get(index);
    }

    /** Where its e-gates send those whom they reject; null at desks. */
    @Nullable
    Lane rejectedTo() {
        return rejectedTo;
    }

    /** The first lane that helps it and has a free desk; null when none has. */
    @Nullable
    Lane withFreeDesk() {
        for (Lane helper : helpers) {
            if (helper.desks().hasFree()) {
                return helper;
            }
        }
        return null;
    }

    /** Whether a lane that helps it has a free desk, and not for somebody who waits there. */
    boolean haveDeskForComer() {
        for (Lane helper : helpers) {
            if (helper.hasDeskForComer()) {
                return true;
            }
        }
        return false;
    }

    /** Desks that are open at the lanes that help it. */
    int desksOfHelpers() {
        int open = 0;
        for (Lane helper : helpers) {
            open += helper.desks().isShut() ? 0 : helper.desks().open();
        }
        return open;
    }

    /** Whether somebody waits where its desks help before they serve their own; see {@link #takeBeforeOwn}. */
    boolean helpsBeforeOwn(@Nullable BreakingOff breakingOff, long now) {
        for (Lane helped : helpsFirst) {
            if (helpsBeforeOwn(helped, breakingOff, now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean helpsBeforeOwn(Lane helped, @Nullable BreakingOff breakingOff, long now) {
        return needsHelp(helped) && (breakingOff == null || !breakingOff.goesBefore(helped.waiting(), now));
    }

    /**
     * Takes whoever is next where its desks help before they serve their own; {@link Units#NONE} when nobody waits there.
     *
     * @param breakingOff of the lane itself, where whoever may break off an inspection goes before those who are helped
     */
    int takeBeforeOwn(@Nullable BreakingOff breakingOff, long now) {
        for (Lane helped : helpsFirst) {
            if (helpsBeforeOwn(helped, breakingOff, now)) {
                return helped.giveNext(now);
            }
        }
        return Units.NONE;
    }

    /** Takes whoever is next where its desks help when nobody waits for them; {@link Units#NONE} when nobody waits there. */
    int takeAfterOwn(long now) {
        for (Lane helped : helpsIdle) {
            if (needsHelp(helped)) {
                return helped.giveNext(now);
            }
        }
        return Units.NONE;
    }

    /** Whether more wait there than there are free desks, which take them first. */
    private static boolean needsHelp(Lane helped) {
        int waiting = helped.waiting().length();
        return waiting > 0 && waiting > helped.desks().free();
    }
}
