package org.kouan.port.staffing;

/** What the officers of a pool do to the lanes that they staff. A post is such a lane, in the order of the pool. */
public interface Posts {
    /** An officer has sat down: one more desk is open, and takes whoever waits. */
    void open(int post, long nowMicros);

    /** An officer has left a desk that was idle: it is closed. */
    void close(int post, long nowMicros);

    /**
     * What an officer does has changed.
     *
     * @param post where the officer goes or is; {@link Officers#NOWHERE} when at no lane
     */
    void changed(int officer, OfficerState from, OfficerState to, int post, long nowMicros);
}
