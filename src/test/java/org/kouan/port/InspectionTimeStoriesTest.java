package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.ByOpenDesks;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Disturbance.Occurs;
import org.kouan.scenario.Disturbance.Window;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StageSpec;

/** Stories of what makes inspections longer or shorter: factors of stage, lane, flow, open desks and disturbances. */
class InspectionTimeStoriesTest {
    /**
     * Two open desks make inspections of 100 s take 150 s, a fog of 50 to 250 s makes them twice as long. Those who begin at
     * 0 s and at 300 s, after the fog, take 150 s; the one who begins at 100 s takes 300 s.
     */
    @Test
    void theNumberOfOpenDesksCountsAgainAfterADisturbance() {
        LaneSpec desks =
                lane("desks", 2, "person").withByOpenDesks(new ByOpenDesks(List.of(new ByOpenDesks.Step(2, 1.5))));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), desks))
                .come("person", at(0, 100, 300), "hall")
                .disturbance(fog())
                .tell();

        assertThat(told.lines("inspected"))
                .containsExactly(
                        "150 s person#0 is inspected at desks",
                        "400 s person#1 is inspected at desks",
                        "450 s person#2 is inspected at desks");
    }

    /** The same with factors of stage and lane, 2 and 1.5: 300, 600 and 300 s. */
    @Test
    void factorsCountDuringAndAfterADisturbance() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                                "hall",
                                times("person", 100),
                                lane("desks", 3, "person").withServiceFactor(1.5))
                        .withServiceFactor(2))
                .come("person", at(0, 100, 300), "hall")
                .disturbance(fog())
                .tell();

        assertThat(told.lines("inspected"))
                .containsExactlyInAnyOrder(
                        "300 s person#0 is inspected at desks",
                        "700 s person#1 is inspected at desks",
                        "600 s person#2 is inspected at desks");
    }

    /** The stage's factor 2 and the gates' 1.5 make 10 s at the gate 30 s; at the desk 30 s take 60 s. */
    @Test
    void theFactorOfAStageCountsAtGatesAndAtDesks() {
        Told told = new Story()
                .classes("citizen")
                .stage(StageSpec.of(
                                "hall",
                                times("citizen", 30),
                                lane("gates", 1, "citizen")
                                        .withService(times("citizen", 10))
                                        .withServiceFactor(1.5)
                                        .withEGate(new LaneSpec.EGate(1, 1, "desks", false)),
                                lane("desks", 1, "citizen"))
                        .withServiceFactor(2))
                .come("citizen", at(0), "hall")
                .tell();

        assertThat(told.lines("inspected"))
                .containsExactly("30 s citizen#0 is inspected at gates", "90 s citizen#0 is inspected at desks");
    }

    /** A gate of 10 s that needs 5 s before the next. */
    @Test
    void gatesChangeOver() {
        Told told = new Story()
                .classes("citizen")
                .stage(StageSpec.of(
                        "hall",
                        times("citizen", 10),
                        lane("gates", 1, "citizen")
                                .withChangeOver(s(5))
                                .withEGate(new LaneSpec.EGate(1, 0, "desks", false)),
                        lane("desks", 1, "citizen")))
                .come("citizen", at(0, 0, 40), "hall")
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s citizen#0 starts at gates",
                        "15 s citizen#1 starts at gates",
                        "40 s citizen#2 starts at gates");
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(Story.micros(3 * 15));
    }

    /**
     * Citizens need 100 s and visitors 40 s. Declared ahead they need a half from the north, a fifth from the south, and
     * visitors a quarter from the west; from the east nobody is.
     */
    @Test
    void everyFlowAndClassHasItsPreInspection() {
        Told told = new Story()
                .classes("citizen", "visitor")
                .stage(StageSpec.of(
                        "hall", times("citizen", 100, "visitor", 40), lane("desks", 9, "citizen", "visitor")))
                .flow(flow("north", "citizen", 0).withPreInspection(declared("citizen", 0.5)))
                .flow(flow("east", "citizen", 200))
                .flow(flow("south", "citizen", 400).withPreInspection(declared("citizen", 0.2)))
                .flow(flow("west", "visitor", 600).withPreInspection(declared("visitor", 0.25)))
                .tell();

        assertThat(told.lines("inspected").stream().map(line -> line.split(" ")[0]))
                .containsExactly("50", "300", "420", "610");
    }

    private static PreInspection declared(String unitClass, double factor) {
        return new PreInspection(1, Map.of(unitClass, factor));
    }

    private static FlowSpec flow(String name, String unitClass, double second) {
        return FlowSpec.of(name, Map.of(unitClass, 1.0), at(second), "hall");
    }

    private static Disturbance fog() {
        return Disturbance.slowing("fog", 2, new Occurs.At(List.of(new Window(s(50), s(250)))), "hall");
    }
}
