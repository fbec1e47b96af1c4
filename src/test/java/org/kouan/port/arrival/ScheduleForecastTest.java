package org.kouan.port.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;
import static org.kouan.port.Story.timetable;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.StageSpec;

/** What a port expects, worked out by hand. */
class ScheduleForecastTest {
    @Test
    void ratesAndTheirShares() {
        ScheduleForecast forecast = forecast(new Arrivals.Poisson(new DayProfile(
                List.of(new DayProfile.Segment(s(0), s(600), 360), new DayProfile.Segment(s(600), s(3600), 60)))));

        assertThat(forecast.expected(0, 0, micros(0), micros(600)))
                .as("10 minutes of 360 an hour, 75 % of them")
                .isEqualTo(45, within(1e-9));
        assertThat(forecast.expected(0, 1, micros(300), micros(1200)))
                .as("30 and 10, 25 % of them")
                .isEqualTo(10, within(1e-9));
        assertThat(forecast.expected(0, 0, micros(90), micros(120)))
                .as("half a minute")
                .isEqualTo(2.25, within(1e-9));
        assertThat(forecast.expected(0, 0, micros(3600), micros(7200)))
                .as("after the run")
                .isZero();
    }

    @Test
    void theSecondStageComesLaterAndToSome() {
        ScheduleForecast forecast = forecast(new Arrivals.Present(60, s(0), s(600)));

        assertThat(forecast.expected(1, 1, micros(0), micros(80)))
                .as("20 s of inspection and a minute's walk")
                .isZero();
        assertThat(forecast.expected(1, 1, micros(80), micros(680)))
                .as("half of the quarter")
                .isEqualTo(7.5, within(1e-9));
        assertThat(forecast.expected(1, 0, micros(0), micros(3600)))
                .as("no citizens")
                .isZero();
    }

    @Test
    void aPartyComesWhileItAlights() {
        ScheduleForecast forecast = forecast(timetable(
                List.of(new Arrivals.Service("A", s(600), 40), new Arrivals.Service("late", s(3590), 40)),
                new Arrivals.Alighting.Over(constant(240)),
                60,
                120));

        assertThat(forecast.expected(0, 0, micros(0), micros(780))).isZero();
        assertThat(forecast.expected(0, 0, micros(780), micros(900)))
                .as("half of them by 15:00")
                .isEqualTo(15, within(1e-9));
        assertThat(forecast.expected(0, 0, micros(0), micros(3600)))
                .as("all of the first, none of the second")
                .isEqualTo(30, within(1e-9));
    }

    @Test
    void theOrderOfFlowsChangesNoBit() {
        // In doubles 0.1 + 0.2 + 0.3 is another number than 0.3 + 0.2 + 0.1.
        double upwards = expectedOfFlows(0.1, 0.2, 0.3);
        double downwards = expectedOfFlows(0.3, 0.2, 0.1);

        assertThat(upwards).isEqualTo(0.6, within(1e-9)).isEqualTo(downwards);
    }

    private static double expectedOfFlows(double... perHour) {
        Story story = new Story()
                .classes("citizen")
                .stage(StageSpec.of("hall", times("citizen", 10), lane("desks", 1, "citizen")));
        for (double rate : perHour) {
            story.flow(FlowSpec.of(
                            "flow " + rate,
                            Map.of("citizen", 1.0),
                            new Arrivals.Poisson(
                                    new DayProfile(List.of(new DayProfile.Segment(s(0), s(3600), 60 * rate)))))
                    .withRoute(RouteStep.Visit.of("hall")));
        }
        return new ScheduleForecast(story.scenario()).expected(0, 0, micros(0), micros(60));
    }

    private static ScheduleForecast forecast(Arrivals arrivals) {
        return new ScheduleForecast(new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                        "hall", times("citizen", 10, "foreigner", 20), lane("desks", 1, "citizen", "foreigner")))
                .stage(StageSpec.of("office", times("foreigner", 20), lane("rooms", 1, "foreigner")))
                .flow(FlowSpec.of("all", Map.of("citizen", 0.75, "foreigner", 0.25), arrivals)
                        .withRoute(
                                RouteStep.Visit.of("hall"),
                                new RouteStep.Delay(constant(60)),
                                new RouteStep.Visit("office", Map.of("citizen", 0.0, "foreigner", 0.5))))
                .scenario());
    }
}
