package org.kouan.port.lane;

/** A lane, as other lanes see it that help it or that it helps. */
public interface Neighbour {
    /** Its place among the lanes of the model. */
    int place();

    /** Those who wait there. */
    Waiting waiting();

    /** The desks there. */
    Desks desks();

    /** A desk of another lane takes the unit that is next there; a unit must wait. */
    int giveNext(long now);

    /** A free desk there begins with a unit. */
    void begin(int unit, long now);
}
