package org.kouan.port.lane;

import java.util.List;

/**
 * What a scenario gives a lane beside its queue and its desks. A feature implements the moments of a unit's life in the
 * lane at which it has something to do, and keeps its own fields and tallies; the lane asks nobody at a moment that no
 * feature of it knows, so that a lane without features is as fast as if there were none.
 */
public interface LaneFeature {
    /** Before a unit joins. */
    interface AtEntrance extends LaneFeature {
        /** Whether a unit joins the lane; if not it has left. */
        boolean admits(int unit, long now);
    }

    /** While units wait. */
    interface InQueue extends LaneFeature {
        /** A unit has joined the queue: it begins to wait, or waits again. */
        void queued(int unit, long now);

        /** A unit leaves the queue for a desk, for its first inspection here. */
        void called(int unit);

        /** A unit leaves the queue, and not for a desk. */
        void leftQueue(int unit);
    }

    /** When a unit leaves the queue of itself. */
    interface WithTimer extends LaneFeature {
        /**
         * The timer of a unit in the queue has ended.
         *
         * @param struck whether it is struck by illness; else its patience is over
         */
        void timerEnds(int unit, boolean struck, long now);
    }

    /** When a desk begins with a unit. */
    interface AtDesk extends LaneFeature {
        /** That another feature, or the lane, knows how long a unit takes up the desk. */
        long NOT_KNOWN = -1;

        /** A desk begins with a unit. Returns how long that takes, or {@link #NOT_KNOWN}. */
        long begin(int unit, long now);

        /** The inspection of a unit has come to its end; the unit is still at the desk. */
        void ended(int unit);
    }

    /** When an inspection begins that was not broken off before. */
    interface NewInspection extends LaneFeature {
        /** The inspection of a unit begins. */
        void begins(int unit, long now);
    }

    /** When a desk is done with a unit. */
    interface AfterDesk extends LaneFeature {
        /** Whether a unit goes elsewhere than on along its route. Asked more than once. */
        boolean sendsElsewhere(int unit);

        /** A unit goes elsewhere; it was said that it does. */
        void sendElsewhere(int unit, long now);
    }

    /** When other desks are open than before. */
    interface DesksChange extends LaneFeature {
        /** Other desks are open; those that are to close may still be busy. */
        void desksChanged(long now);
    }

    /** When people may want to change queues. */
    interface LineChange extends LaneFeature {
        /** The queue has become shorter or longer, or other desks are open or free for it. */
        void lineChanged(long now);
    }

    /** Those of some features that have something to do at a moment, in the same order. */
    static <F extends LaneFeature> List<F> at(Class<F> moment, List<LaneFeature> features) {
        return features.stream().filter(moment::isInstance).map(moment::cast).toList();
    }
}
