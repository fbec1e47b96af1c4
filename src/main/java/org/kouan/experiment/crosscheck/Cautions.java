package org.kouan.experiment.crosscheck;

import java.util.List;
import java.util.stream.Stream;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Warning;
import org.kouan.scenario.Warnings;

/** All that a planner should look at before the figures of a run, though nothing is wrong. */
public final class Cautions {
    private Cautions() {}

    /** Of what the run never comes to, and of whom nobody is planned to serve. */
    public static List<Warning> of(Scenario scenario) {
        return Stream.concat(Warnings.of(scenario).stream(), Unstaffed.of(scenario).stream())
                .toList();
    }
}
