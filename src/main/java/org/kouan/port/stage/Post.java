package org.kouan.port.stage;

import java.util.Arrays;
import java.util.List;
import org.kouan.port.lane.Lane;

/** A lane of the scenario, and what the policy of its stage has ordered there. */
final class Post {
    private final List<Lane> lines;
    private final boolean[] takes;
    private boolean helps;
    private boolean refuses;

    /** @param lines the lanes of the model that make it up */
    Post(List<Lane> lines, int classes) {
        this.lines = lines;
        takes = new boolean[classes];
    }

    /** Nothing is ordered. */
    void reset() {
        helps = false;
        refuses = false;
        Arrays.fill(takes, false);
    }

    List<Lane> lines() {
        return lines;
    }

    Lane first() {
        return lines.get(0);
    }

    /** Whether its idle desks serve the other queues of the stage. */
    boolean helps() {
        return helps;
    }

    void setHelps(boolean on) {
        helps = on;
    }

    /** Whether it takes a class that it does not serve by itself. */
    boolean takes(int classIndex) {
        return takes[classIndex];
    }

    void setTakes(int classIndex, boolean on) {
        takes[classIndex] = on;
    }

    /** Whether it takes none of those whom it serves by itself. */
    boolean refuses() {
        return refuses;
    }

    void setRefuses(boolean on) {
        refuses = on;
    }

    boolean lends() {
        return helps || takesGuests();
    }

    /** Takes nobody, neither of its own nor guests. */
    boolean clears() {
        return refuses && !takesGuests();
    }

    private boolean takesGuests() {
        for (boolean guests : takes) {
            if (guests) {
                return true;
            }
        }
        return false;
    }
}
