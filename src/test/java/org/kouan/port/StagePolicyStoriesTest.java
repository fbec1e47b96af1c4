package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** Stories of policies that see a stage as a whole, exact to the second. Each inspection takes 100 s. */
class StagePolicyStoriesTest {
    /** A lane of one desk for citizens, and one for foreigners. */
    static Story twoLanes(PolicySpec whatChanges) {
        return new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                                "hall",
                                times("citizen", 100, "foreigner", 100),
                                lane("citizens", 1, "citizen"),
                                lane("foreigners", 1, "foreigner"))
                        .withWhatChanges(whatChanges));
    }

    /**
     * At 60 s two citizens wait, 200 s, and no foreigner: citizens may join the foreigners' lane. The three who come then
     * do; at 120 s two of them wait there, 200 s: no more may, and the next goes to the citizens' lane.
     */
    @Test
    void aLaneTakesGuestsWhileItsOwnWaitIsShort() {
        Told told = twoLanes(policy(
                        "flex",
                        "lanes",
                        List.of("foreigners"),
                        "guests",
                        List.of("citizen"),
                        "take-above",
                        s(150),
                        "stop-below",
                        s(100),
                        "own-below",
                        s(50),
                        "own-above",
                        s(150),
                        "every",
                        s(60)))
                .come("citizen", at(0, 1, 2, 61, 62, 63, 121), "hall")
                .come("foreigner", at(130), "hall")
                .tell();

        assertThat(told.lines("takes"))
                .containsExactly("60 s foreigners takes citizen", "120 s foreigners takes no citizen");
        assertThat(told.lines("starts at foreigners"))
                .containsExactly(
                        "61 s citizen#3 starts at foreigners",
                        "161 s citizen#4 starts at foreigners",
                        "261 s citizen#5 starts at foreigners",
                        "361 s foreigner#0 starts at foreigners");
        assertThat(told.lines("starts at citizens")).hasSize(4).endsWith("300 s citizen#6 starts at citizens");
        assertThat(told.seconds("stage.hall.lending")).isEqualTo(60);
    }

    /** The gates stand idle, and nobody here uses them: what the citizens wait at the desks is what counts. */
    @Test
    void freeGatesAreNoHelpToThoseWhoDoNotUseThem() {
        LaneSpec gates = lane("gates", 2, "citizen").withEGate(new LaneSpec.EGate(0, 0, "citizens", false));
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                                "hall",
                                times("citizen", 100, "foreigner", 100),
                                gates,
                                lane("citizens", 1, "citizen"),
                                lane("foreigners", 1, "foreigner"))
                        .withWhatChanges(policy(
                                "flex",
                                "lanes",
                                List.of("foreigners"),
                                "guests",
                                List.of("citizen"),
                                "take-above",
                                s(150),
                                "stop-below",
                                s(0),
                                "own-below",
                                s(50),
                                "own-above",
                                s(10_000),
                                "every",
                                s(60))))
                .come("citizen", at(0, 1, 2, 3, 61), "hall")
                .come("foreigner", at(500), "hall")
                .tell();

        assertThat(told.lines("takes")).startsWith("60 s foreigners takes citizen");
        assertThat(told.lines("starts at foreigners")).startsWith("61 s citizen#4 starts at foreigners");
    }

    private static Story tidalStory(PolicySpec whatChanges) {
        return new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                                "hall",
                                times("citizen", 100, "foreigner", 100),
                                lane("citizens", 1, "citizen"),
                                lane("foreigners", 1, "foreigner"),
                                lane("tidal", 1, "foreigner"))
                        .withWhatChanges(whatChanges));
    }

    /**
     * To turn from 100 s to 400 s, looked at every 60 s: from 120 s on no foreigner joins. The last is done at 201 s, seen
     * at 240 s; after 30 s of clearing citizens may join. At 420 s they may no more; it is empty, and cleared at 450 s.
     */
    @Test
    void aTidalLaneEmptiesAndClearsBeforeItTurns() {
        Told told = tidalStory(policy(
                        "tidal-by-time",
                        "lanes",
                        List.of("tidal"),
                        "guests",
                        List.of("citizen"),
                        "from",
                        s(100),
                        "to",
                        s(400),
                        "clearing",
                        s(30),
                        "every",
                        s(60)))
                .come("foreigner", at(0, 1, 2, 3, 130, 430, 460), "hall")
                .come("citizen", at(250, 260, 280), "hall")
                .tell();

        assertThat(told.lines("takes"))
                .containsExactly(
                        "120 s tidal takes no foreigner",
                        "270 s tidal takes citizen",
                        "420 s tidal takes no citizen",
                        "450 s tidal takes foreigner");
        assertThat(told.lines("joins tidal"))
                .containsExactly(
                        "1 s foreigner#1 joins tidal",
                        "3 s foreigner#3 joins tidal",
                        "280 s citizen#2 joins tidal",
                        "460 s foreigner#6 joins tidal");
        assertThat(told.seconds("stage.hall.lending")).isEqualTo(150);
        assertThat(told.seconds("stage.hall.clearing")).isEqualTo(150 + 30);
    }

    /** Turned while more than two citizens wait for each foreigner, and back when none does. */
    @Test
    void aTidalLaneFollowsTheQueues() {
        Told told = tidalStory(policy(
                        "tidal-by-queue",
                        "lanes",
                        List.of("tidal"),
                        "guests",
                        List.of("citizen"),
                        "turn-above",
                        2.0,
                        "back-below",
                        0.5,
                        "clearing",
                        s(0),
                        "every",
                        s(60)))
                .come("citizen", at(0, 1, 2, 3, 70), "hall")
                .come("foreigner", at(3000), "hall")
                .tell();

        // Three wait at 60 s, two at 120 s, two at 180 s, one at 240 s; at 300 s its desk is free.
        assertThat(told.lines("takes"))
                .startsWith(
                        "60 s tidal takes no foreigner",
                        "60 s tidal takes citizen",
                        "300 s tidal takes no citizen",
                        "300 s tidal takes foreigner");
        assertThat(told.lines("joins tidal")).containsExactly("70 s citizen#4 joins tidal");
    }

    private static Story forecastStory(double utilisation, double error) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", 1, "person"))
                        .withWhatChanges(policy(
                                "forecast",
                                "desks",
                                Map.of("desks", 3),
                                "utilisation",
                                utilisation,
                                "lead",
                                s(300),
                                "span",
                                s(600),
                                "error",
                                error,
                                "every",
                                s(300))))
                .come(
                        "person",
                        new Arrivals.Poisson(new DayProfile(List.of(new DayProfile.Segment(s(1800), s(3600), 72)))),
                        "hall");
    }

    /**
     * From 1800 s on 72 an hour, each for 100 s, are two desks' work. For the span from 1800 s on that is ordered at
     * 1500 s; for the last from 3300 s on, half of which lies after the end, one desk is enough.
     */
    @Test
    void desksAreOpenWhenTheForecastWaveComes() {
        assertThat(forecastStory(1, 0).tell().lines("open"))
                .containsExactly("0 s desks has 1 open", "1800 s desks has 2 open", "3300 s desks has 1 open");
        assertThat(forecastStory(0.5, 0).tell().lines("open"))
                .containsExactly(
                        "0 s desks has 1 open",
                        "1500 s desks has 2 open",
                        "1800 s desks has 3 open",
                        "3300 s desks has 2 open");
    }

    /** With an error of 20 % a third desk opens when the factor is above 1: probability 1 - phi(0.099) = 0.461. */
    @Test
    void theForecastIsWrongByAFactorADay() {
        Scenario scenario = forecastStory(1, 0.2).scenario();
        PortModel model = PortModel.compile(scenario);
        int three = 0;
        for (int replication = 0; replication < 400; replication++) {
            RunTotals totals = new RunTotals(model.layout());
            // All further desks count that are opened: one, or two on a day that expects more than two desks' work.
            three += model.run(5, replication, totals).figure(0) > 1 ? 1 : 0;
        }
        assertThat(model.layout().figures().get(0).name()).isEqualTo("opened");
        assertThat(three / 400.0).isCloseTo(0.461, within(0.1));
    }
}
