package org.kouan.experiment.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.TheoryCheck;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.RateCurve;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** What comes to a stage, followed to there, and what theory says of rates that change. */
class DemandTest extends CrossCheckStory {
    /** Rates that change slowly beside services of half a minute. */
    @Test
    void pointwiseStationary() {
        DayProfile rates = DayProfile.every(Duration.ofHours(6), 300, 420, 500, 200);
        RunPlan day = RunPlan.of(DATE, Duration.ZERO, Duration.ofHours(24));
        TheoryCheck check =
                check(scenario(day, Map.of("person", 1.0), new Arrivals.Poisson(rates), hall(exponential(0.5), 5)));
        assertNear(model(check.stations().get(0), "pointwise stationary"), 15);
    }

    /** Twice as many come for two hours as the desks can take: chance hardly matters. */
    @Test
    void fluid() {
        DayProfile rates =
                new DayProfile(List.of(new DayProfile.Segment(Duration.ofHours(8), Duration.ofHours(10), 2400)));
        RunPlan day = RunPlan.of(DATE, Duration.ofHours(7), Duration.ofHours(16));
        TheoryCheck check =
                check(scenario(day, Map.of("person", 1.0), new Arrivals.Poisson(rates), hall(exponential(1), 20)));
        TheoryCheck.Station station = check.stations().get(0);
        assertThat(model(station, "pointwise stationary").notDefined()).contains("2.00");
        TheoryCheck.Model model = model(station, "fluid limit");
        // The queue grows for two hours to 2400 and is gone two hours later.
        assertThat(theory(model, "mean wait")).isCloseTo(60, offset(1e-6));
        assertThat(theory(model, "wait at most 5.00 min")).isCloseTo(5 / 120.0, offset(1e-6));
        assertThat(model.figures().get(0).simulated().value()).isCloseTo(60, withinPercentage(3));
    }

    /** As many as the area under the rates, and their peak where the fluid queue has it. */
    @Test
    void linesOfRatesAreFollowed() {
        Arrivals tide = new Arrivals.LinearPoisson(new RateCurve(List.of(
                new RateCurve.Point(Duration.ZERO, 0),
                new RateCurve.Point(Duration.ofHours(1), 480),
                new RateCurve.Point(Duration.ofHours(2), 0))));
        RunPlan run = RunPlan.of(DATE, Duration.ZERO, Duration.ofHours(3));
        Distribution minute = new Constant(Duration.ofMinutes(1));
        TheoryCheck.Station station = check(scenario(run, Map.of("person", 1.0), tide, hall(minute, 5)))
                .stations()
                .get(0);
        // 480 people, above the 5 a minute of the desks from 37:30 to 82:30, when 67.5 wait; the last of them is taken
        // 31.82 min later. The area under the queue is 253.1 + 1265.6 + 1431.9.
        assertThat(theory(station.models().get(0), "utilisation")).isCloseTo(480.0 / 900, offset(1e-6));
        assertThat(station.about()).contains("480 come");
        TheoryCheck.Model fluid = model(station, "fluid limit");
        assertThat(theory(fluid, "mean wait")).isCloseTo(2950.6 / 480, offset(0.01));
        assertThat(fluid.figures().get(0).simulated().value()).isCloseTo(2950.6 / 480, offset(1.5));
    }

    /** Mean levels by day of all kinds of arrivals; that a level is drawn is told. */
    @Test
    void levelsOfDaysAreFollowed() {
        DayLevel level = DayLevel.gamma(0.2).withDates(Map.of(DATE.plusDays(1), 3.0));
        RunPlan run = RunPlan.of(DATE, Duration.ZERO, Duration.ofDays(2));
        Arrivals clock = new Arrivals.Renewal(new Constant(Duration.ofMinutes(6)), Duration.ofHours(14));
        Arrivals bus = new Arrivals.Timetable(
                "a test",
                List.of(new Arrivals.Service("one", Duration.ofHours(30), 100)),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                new Arrivals.Alighting.Over(new Constant(Duration.ofMinutes(10))),
                new Constant(Duration.ZERO));
        Arrivals waiting = new Arrivals.Present(50, Duration.ofHours(25), Duration.ofHours(25));
        Map<Arrivals, String> come = new LinkedHashMap<>();
        come.put(perHour(10), "960 come");
        come.put(clock, "820 come");
        come.put(bus, "300 come");
        come.put(waiting, "150 come");
        come.forEach((arrivals, number) -> {
            TheoryCheck.Station station = check(scenario(run, Map.of("person", 1.0), arrivals, hall(exponential(1), 5))
                            .withDayLevel(level))
                    .stations()
                    .get(0);
            assertThat(station.about()).contains(number);
            assertThat(station.differs()).anyMatch(text -> text.contains("random level"));
        });
    }

    /** A plane of 100 comes out within 10 minutes, 20 minutes after landing, to desks that take 5 a minute. */
    @Test
    void timetablesAreSpread() {
        Arrivals plane = new Arrivals.Timetable(
                "a test",
                List.of(new Arrivals.Service("one", Duration.ofMinutes(60), 100)),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(15),
                new Arrivals.Alighting.Over(new Constant(Duration.ofMinutes(10))),
                new Constant(Duration.ofMinutes(5)));
        RunPlan run = RunPlan.of(DATE, Duration.ZERO, Duration.ofHours(3));
        Distribution minute = new Constant(Duration.ofMinutes(1));
        TheoryCheck check = check(scenario(run, Map.of("person", 1.0), plane, hall(minute, 5)));
        TheoryCheck.Model model = model(check.stations().get(0), "fluid limit");
        assertThat(theory(model, "mean wait")).isCloseTo(5, offset(1e-9));
        assertThat(model.figures().get(0).simulated().value()).isCloseTo(5, offset(0.5));
    }

    /** Shares, factors and change-over make the load of a second stage. */
    @Test
    void loadsOfRoutesAreFollowed() {
        Map<String, Double> mix = new LinkedHashMap<>(Map.of("person", 1.0));
        LaneSpec desks = LaneSpec.of("desks", List.of("person"), LaneSpec.Desks.of(9));
        LaneSpec again =
                LaneSpec.of("again", List.of("person"), LaneSpec.Desks.of(2)).withChangeOver(Duration.ofMinutes(1));
        StageSpec first = StageSpec.of("hall", Map.of("person", exponential(1)), desks);
        StageSpec second = StageSpec.of("second", Map.of("person", exponential(3)), again);
        FlowSpec flow = FlowSpec.of("flow", mix, perHour(240), "hall")
                .withRoute(RouteStep.Visit.of("hall"), new RouteStep.Visit("second", Map.of("person", 0.1)))
                .withPreInspection(new FlowSpec.PreInspection(0.5, Map.of("person", 0.4)));
        Scenario scenario = Scenario.of(
                "checked",
                steady(),
                List.of(UnitClass.of("person", "person")),
                List.of(first, second),
                List.of(flow),
                List.of());
        TheoryCheck check = check(new ScenarioChecks(LanePolicies.descriptors()).checked(scenario));
        // 4 a minute times 0.7 min over 9 desks; 0.4 a minute times (0.7 * 3 + 1) min over 2 desks.
        assertThat(theory(check.stations().get(0).models().get(0), "utilisation"))
                .isCloseTo(2.8 / 9, withinPercentage(0.1));
        assertThat(theory(check.stations().get(1).models().get(0), "utilisation"))
                .isCloseTo(1.24 / 2, withinPercentage(0.1));
        assertNear(check.stations().get(1).models().get(0), 2);
    }

    /** What a scenario has and formulas do not. */
    @Test
    void differencesAreTold() {
        LaneSpec lines =
                LaneSpec.of("desks", List.of("person"), LaneSpec.Desks.of(3)).withQueues(LaneSpec.Queues.PER_DESK);
        LaneSpec other = LaneSpec.of("others", List.of("person"), LaneSpec.Desks.of(1))
                .withWhoIsNext(new PolicySpec("accumulating-priority", Map.of("weights", Map.of("person", 2.0))));
        StageSpec first = StageSpec.of("hall", Map.of("person", exponential(1)), lines, other);
        LaneSpec second = LaneSpec.of("second", List.of("person"), LaneSpec.Desks.of(4));
        StageSpec last = StageSpec.of("last", Map.of("person", exponential(1)), second);
        RunPlan run = RunPlan.of(DATE, Duration.ZERO, Duration.ofHours(2)).withClosing(RunPlan.Closing.CUT_OFF);
        TheoryCheck check = check(scenario(run, Map.of("person", 1.0), perHour(200), first, last));
        assertThat(String.join("\n", check.stations().get(0).differs()))
                .contains(
                        "2 lanes",
                        "a line for each desk",
                        "accumulating-priority",
                        "before everybody is served",
                        "begins empty");
        assertThat(String.join("\n", check.stations().get(1).differs())).contains("earlier steps");
    }
}
