package org.kouan.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.scenario.ByOpenDesks;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;

/**
 * People who change lines, and desks that slow each other, against theory; what the shared cases have is in {@link
 * ValidationTest}. All comparisons together raise a false alarm with probability 0.001 at most.
 */
class LaneTheoryTest {
    private static final RatioTheory THEORY = new RatioTheory(new Family(2, 0.001), 0.2);

    /**
     * Three lines whose last change to a line that is shorter by two: no desk idles beside somebody who waits, so with
     * exponential times as many are there as in M/M/3 with one queue, and by Little's law the mean wait is Erlang's.
     */
    @Test
    void peopleWhoChangeLinesAreOneQueue() {
        LaneSpec lane = Hall.lane("desks", 3, Hall.PERSON).withJockeying(2);
        StageSpec stage = StageSpec.of("hall", Map.of(Hall.PERSON, Hall.exponential(2)), lane);

        Results results = run(
                FlowSpec.of("people", Map.of(Hall.PERSON, 1.0), Hall.poisson(1.2), "hall"),
                stage,
                List.of(Hall.PERSON));

        THEORY.agree(2.157303370786517, results.waits(0), results.arrived(0));
    }

    /** Four desks that take 2 min each when fewer are open, and a fifth more when all are: M/M/4 of 2.4 min. */
    @Test
    void desksThatSlowEachOther() {
        LaneSpec lane = Hall.lane("desks", 4, Hall.PERSON)
                .withByOpenDesks(new ByOpenDesks(List.of(new ByOpenDesks.Step(2, 0.9), new ByOpenDesks.Step(4, 1.2))));
        StageSpec stage = StageSpec.of("hall", Map.of(Hall.PERSON, Hall.exponential(2)), lane);

        Results results = run(
                FlowSpec.of("people", Map.of(Hall.PERSON, 1.0), Hall.poisson(1.2), "hall"),
                stage,
                List.of(Hall.PERSON));

        THEORY.agree(0.9861400961999973, results.waits(0), results.arrived(0));
    }

    private static Results run(FlowSpec flow, StageSpec stage, List<String> classes) {
        RunPlan plan = RunPlan.of(LocalDate.of(2024, 6, 3), Hall.minutes(0), Hall.minutes(60_000))
                .withWarmUp(Hall.minutes(5000));
        Scenario scenario = Scenario.of(
                "theory",
                plan,
                classes.stream().map(name -> UnitClass.of(name, name)).toList(),
                List.of(stage),
                List.of(flow),
                List.of());
        Replications replications = Replications.of(scenario, 20230220, 2);
        replications.runTo(40, Progress.NONE);
        return new Results(replications.result().replications());
    }
}
