package org.kouan.port.route;

import org.kouan.port.core.Onward;
import org.kouan.port.stage.Stage;

/** What the steps of a route may do with a unit that takes them. */
public interface Way extends Onward {
    /** A unit has another class from now on. */
    void becomes(int unit, int unitClass);

    /** A unit from outside finds its first stage full or the doors closed, and leaves unserved. */
    void turnAway(int unit, Stage stage, long now);

    /** A unit is at the end of its route: it leaves the port, or is a part whose branch is done. */
    void finish(int unit, long now);
}
