package org.kouan.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Sudden illness among those who queue at a stage, and the passage that takes them: the lane that has this.
 *
 * @param classes names of those who may be struck
 * @param strike law of the time in a queue, from joining it or from coming back to it, until a unit is struck; empty
 *     when nobody ever is. Only an exponential one is a rate per person-hour
 * @param care how long the passage takes to stabilise somebody and hand over
 */
public record Emergencies(List<String> classes, Optional<Distribution> strike, Distribution care) {
    public Emergencies {
        classes = List.copyOf(classes);
    }
}
