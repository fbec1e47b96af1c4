package org.kouan.port.staffing;

/** What the officers of a pool do to the lanes that they staff. A post is such a lane, in the order of the pool. */
public interface Posts {
    /** No officer, no post, no stage. */
    int NOWHERE = -1;

    /**
     * Others sit there, or stay there, than before: as many desks are open as {@link Officers#staying} allow, and an
     * inspection by somebody who is about to leave is finished first.
     */
    void staffed(int post, long nowMicros);

    /**
     * What an officer does has changed.
     *
     * @param post where the officer goes or is; {@link Posts#NOWHERE} when at no lane
     */
    void changed(int officer, OfficerState from, OfficerState to, int post, long nowMicros);
}
