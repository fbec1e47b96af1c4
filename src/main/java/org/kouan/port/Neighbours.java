package org.kouan.port;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lanes that a lane works with: whose queues its desks serve beside its own, and whose desks serve its queue. */
final class Neighbours {
    /** Nobody. */
    static final Neighbours NONE = new Neighbours(List.of(), List.of(), List.of(), List.of(), null);

    private final List<Lane> all;
    private final List<Lane> ownHelpsFirst;
    private final List<Lane> ownHelpsIdle;
    private final List<Lane> ownHelpers;
    private final @Nullable Lane rejectedTo;

    private final Lane[] helpsFirst;
    private Lane[] helpsIdle;
    private Lane[] helpers;

    /**
     * @param all lanes of the model by index, to find where a unit came from
     * @param helpsFirst lanes whose queues its desks serve before its own
     * @param helpsIdle lanes whose queues its desks serve when its own is empty
     * @param helpers lanes whose desks also serve its queue
     * @param rejectedTo where its e-gates send those whom they reject; null at desks
     */
    Neighbours(
            List<Lane> all,
            List<Lane> helpsFirst,
            List<Lane> helpsIdle,
            List<Lane> helpers,
            @Nullable Lane rejectedTo) {
        this.all = all;
        ownHelpsFirst = helpsFirst;
        ownHelpsIdle = helpsIdle;
        ownHelpers = helpers;
        this.rejectedTo = rejectedTo;
        this.helpsFirst = helpsFirst.toArray(Lane[]::new);
        this.helpsIdle = helpsIdle.toArray(Lane[]::new);
        this.helpers = helpers.toArray(Lane[]::new);
    }

    /** From now on, beside those named at first, its idle desks help some lanes, and others help it. */
    void also(List<Lane> helped, List<Lane> helping) {
        List<Lane> idle = new ArrayList<>(helped);
        idle.removeAll(ownHelpsFirst);
        helpsIdle = union(ownHelpsIdle, idle);
        helpers = union(ownHelpers, helping);
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

    /** Desks that are open at the lanes that help it. */
    int desksOfHelpers() {
        int open = 0;
        for (Lane helper : helpers) {
            open += helper.desks().isShut() ? 0 : helper.desks().open();
        }
        return open;
    }

    /**
     * Takes whoever is next where its desks help before they serve their own; {@link Units#NONE} when nobody waits there.
     *
     * @param breakingOff of the lane itself, where whoever may break off an inspection goes before those who are helped
     */
    int takeBeforeOwn(@Nullable BreakingOff breakingOff, long now) {
        for (Lane helped : helpsFirst) {
            Waiting there = helped.waiting();
            if (there.length() > 0 && (breakingOff == null || !breakingOff.goesBefore(there, now))) {
                return helped.giveNext(now);
            }
        }
        return Units.NONE;
    }

    /** Takes whoever is next where its desks help when nobody waits for them; {@link Units#NONE} when nobody waits there. */
    int takeAfterOwn(long now) {
        for (Lane helped : helpsIdle) {
            if (helped.waiting().length() > 0) {
                return helped.giveNext(now);
            }
        }
        return Units.NONE;
    }
}
