package org.kouan.port.core;

import org.kouan.random.RandomStreams;

/**
 * What a unit's own random numbers are used for at a stage. They are named after the stage, not numbered, so that a
 * stage that is added to a scenario does not move the draws at the others.
 *
 * @param service service time
 * @param serviceAfterRejection service time at the desk after an e-gate has rejected the unit
 * @param choice which lane
 * @param uptake whether it uses the e-gates
 * @param rejection whether the e-gate rejects it
 */
public record StagePurposes(long service, long serviceAfterRejection, long choice, long uptake, long rejection) {
    public static StagePurposes of(String stage) {
        return new StagePurposes(
                RandomStreams.purpose("service@" + stage),
                RandomStreams.purpose("service-after-rejection@" + stage),
                RandomStreams.purpose("choice@" + stage),
                RandomStreams.purpose("uptake@" + stage),
                RandomStreams.purpose("rejection@" + stage));
    }
}
