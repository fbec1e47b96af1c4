package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.StageSpec;

/** Stories of e-gates: who uses them, whom they reject, and where those go; worked out by hand. */
class GateStoriesTest {
    @Test
    void whoIsRejectedByTheGateGoesToTheHead() {
        Told told = gate(1, true);

        assertThat(told.diary())
                .containsExactly(
                        "0 s gates has 1 open",
                        "0 s desks has 1 open",
                        "0 s visitor#0 arrives",
                        "0 s visitor#0 joins desks",
                        "0 s visitor#0 starts at desks",
                        "1 s visitor#1 arrives",
                        "1 s visitor#1 joins desks",
                        "2 s citizen#0 arrives",
                        "2 s citizen#0 joins gates",
                        "2 s citizen#0 starts at gates",
                        "3 s citizen#1 arrives",
                        "3 s citizen#1 joins gates",
                        "12 s citizen#0 is inspected at gates",
                        "12 s citizen#0 joins desks",
                        "12 s citizen#1 starts at gates",
                        "22 s citizen#1 is inspected at gates",
                        "22 s citizen#1 joins desks",
                        "30 s visitor#0 is inspected at desks",
                        "30 s visitor#0 leaves",
                        "30 s citizen#1 starts at desks",
                        "60 s citizen#1 is inspected at desks",
                        "60 s citizen#1 leaves",
                        "60 s citizen#0 starts at desks",
                        "90 s citizen#0 is inspected at desks",
                        "90 s citizen#0 leaves",
                        "90 s visitor#1 starts at desks",
                        "120 s visitor#1 is inspected at desks",
                        "120 s visitor#1 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("at gates 0 and 9, at desks 48 and 8")
                .isEqualTo(micros(9 + 48 + 8));
    }

    @Test
    void whoIsRejectedByTheGateGoesToTheEnd() {
        assertThat(gate(1, false).lines("starts at desks"))
                .containsExactly(
                        "0 s visitor#0 starts at desks",
                        "30 s visitor#1 starts at desks",
                        "60 s citizen#0 starts at desks",
                        "90 s citizen#1 starts at desks");
    }

    @Test
    void whoDoesNotUseTheGateGoesToTheDesk() {
        Told told = gate(0, true);

        assertThat(told.lines("gates")).containsExactly("0 s gates has 1 open");
        assertThat(told.lines("starts at desks")).hasSize(4);
    }

    private static Told gate(double uptake, boolean first) {
        return new Story()
                .classes("citizen", "visitor")
                .stage(StageSpec.of(
                        "hall",
                        times("citizen", 30, "visitor", 30),
                        lane("gates", 1, "citizen")
                                .withService(times("citizen", 10))
                                .withEGate(new LaneSpec.EGate(uptake, 1, "desks", first)),
                        lane("desks", 1, "citizen", "visitor")))
                .come("citizen", at(2, 3), "hall")
                .come("visitor", at(0, 1), "hall")
                .tell();
    }

    @Test
    void whileNoGateIsOpenAllGoToOpenDesks() {
        Told told = new Story()
                .classes("citizen")
                .stage(StageSpec.of(
                        "hall",
                        times("citizen", 5),
                        lane("gates", LaneSpec.Desks.of(plan(0, 0, 20, 1, 40, 0)), "citizen")
                                .withEGate(new LaneSpec.EGate(1, 0, "desks", false)),
                        lane("desks", LaneSpec.Desks.of(plan(0, 0, 10, 1)), "citizen")))
                .come("citizen", at(1, 11, 21, 41), "hall")
                .tell();

        assertThat(told.lines("joins"))
                .as("none is open; desks only; both; desks only")
                .containsExactly(
                        "1 s citizen#0 joins gates",
                        "11 s citizen#1 joins desks",
                        "21 s citizen#2 joins gates",
                        "41 s citizen#3 joins desks");
        assertThat(told.lines("starts"))
                .containsExactly(
                        "11 s citizen#1 starts at desks",
                        "20 s citizen#0 starts at gates",
                        "25 s citizen#2 starts at gates",
                        "41 s citizen#3 starts at desks");
    }

    @Test
    void gatesThatRejectNobodyNeedNoDesk() {
        Told told = new Story()
                .classes("citizen")
                .stage(StageSpec.of(
                        "hall",
                        times("citizen", 30),
                        lane("gates", 2, "citizen").withEGate(new LaneSpec.EGate(1, 0, "desks", false)),
                        lane("desks", 1, "citizen")))
                .come("citizen", new Arrivals.Present(4, s(0), s(0)), "hall")
                .tell();

        assertThat(told.lines("desks")).containsExactly("0 s desks has 1 open");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(60));
    }

    @Test
    void gatesCannotHelpTheDesksThatTakeThoseWhomTheyReject() {
        Story story = new Story()
                .classes("citizen")
                .stage(StageSpec.of(
                        "hall",
                        times("citizen", 30),
                        lane("gates", 2, "citizen")
                                .withEGate(new LaneSpec.EGate(1, 0.5, "desks", false))
                                .withHelps(List.of(new Help("desks", When.IDLE))),
                        lane("desks", 1, "citizen")))
                .come("citizen", at(0), "hall");

        assertThatThrownBy(story::scenario)
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("e-gates cannot help");
    }
}
