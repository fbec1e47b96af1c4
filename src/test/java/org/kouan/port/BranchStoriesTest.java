package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RouteStep.Visit;
import org.kouan.scenario.StageSpec;

/** Stories of branches with routes of their own, worked out by hand. */
class BranchStoriesTest {
    /** One branch is crew then documents, 10 + 20 s; the other wagons, 25 s; then a joint step. */
    @Test
    void aBranchMayHaveStepsOfItsOwn() {
        Told told = new Story()
                .classes("train")
                .stage(StageSpec.of("crew", times("train", 10), lane("officers", 1, "train")))
                .stage(StageSpec.of("documents", times("train", 20), lane("office", 1, "train")))
                .stage(StageSpec.of("wagons", times("train", 25), lane("track", 1, "train")))
                .stage(StageSpec.of("cranes", times("train", 50), lane("crane", 1, "train")))
                .flow(FlowSpec.of("trains", Map.of("train", 1.0), at(0, 0))
                        .withRoute(
                                new RouteStep.Together(List.of(
                                        new Branch.Route(List.of(Visit.of("crew"), Visit.of("documents"))),
                                        new Branch.Route(List.of(Visit.of("wagons"))))),
                                Visit.of("cranes")))
                .tell();

        assertThat(told.lines("#0"))
                .containsExactly(
                        "0 s train#0 arrives",
                        "0 s train#0 joins officers",
                        "0 s train#0 joins track",
                        "0 s train#0 starts at officers",
                        "0 s train#0 starts at track",
                        "10 s train#0 is inspected at officers",
                        "10 s train#0 joins office",
                        "10 s train#0 starts at office",
                        "25 s train#0 is inspected at track",
                        "30 s train#0 is inspected at office",
                        "30 s train#0 joins crane",
                        "30 s train#0 starts at crane",
                        "80 s train#0 is inspected at crane",
                        "80 s train#0 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("the second: max(10 + 10, 25), and from 50 to 80 s for the crane")
                .isEqualTo(micros(25 + 30));
    }

    /** Side by side within a branch: 10 s, then 20 and 30 s at once; beside it 15 s. */
    @Test
    void branchesMayPartAgain() {
        Told told = new Story()
                .classes("train")
                .stage(StageSpec.of("a", times("train", 10), lane("at-a", 1, "train")))
                .stage(StageSpec.of("b", times("train", 20), lane("at-b", 1, "train")))
                .stage(StageSpec.of("c", times("train", 30), lane("at-c", 1, "train")))
                .stage(StageSpec.of("d", times("train", 15), lane("at-d", 1, "train")))
                .flow(FlowSpec.of("trains", Map.of("train", 1.0), at(0, 0))
                        .withRoute(new RouteStep.Together(List.of(
                                new Branch.Route(List.of(Visit.of("a"), RouteStep.Together.of("b", "c"))),
                                new Branch.Route(List.of(Visit.of("d")))))))
                .tell();

        assertThat(told.lines("leaves")).containsExactly("40 s train#0 leaves", "70 s train#1 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("the second: 10 s for a, then the longer of 10 s for b and 20 s for c")
                .isEqualTo(micros(10 + 20));
    }

    /** Unfinished: the first train's branch has waited 10 s, and 70 s of the second of its stages. */
    @Test
    void whoIsStillInABranchOfABranchIsUnfinishedWithItsWait() {
        Told told = new Story()
                .classes("train")
                .stage(StageSpec.of("a", times("train", 10), lane("at-a", 1, "train")))
                .stage(StageSpec.of("b", times("train", 20), lane("at-b", 1, "train")))
                .stage(StageSpec.of("c", times("train", 90), lane("at-c", 1, "train")))
                .flow(FlowSpec.of("trains", Map.of("train", 1.0), at(0, 0))
                        .withRoute(new RouteStep.Together(List.of(
                                new Branch.Route(List.of(Visit.of("a"), RouteStep.Together.of("b", "c"))),
                                new Branch.Route(List.of(new RouteStep.Delay(constant(5))))))))
                .run(0, 60)
                .cutOff()
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_MAX))
                .as("10 s for a, from 20 s on for c, to 100 s, when the first is done")
                .isEqualTo(micros(10 + 80));
    }
}
