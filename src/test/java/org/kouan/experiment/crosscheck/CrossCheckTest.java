package org.kouan.experiment.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.TheoryCheck;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.RateCurve;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;

class CrossCheckTest {
    private static final LocalDate DATE = LocalDate.of(2024, 6, 3);

    private static Scenario scenario(RunPlan run, Map<String, Double> mix, Arrivals arrivals, StageSpec... stages) {
        List<String> classes = List.copyOf(mix.keySet());
        String[] route = java.util.Arrays.stream(stages).map(StageSpec::name).toArray(String[]::new);
        return new ScenarioChecks(LanePolicies.descriptors())
                .checked(Scenario.of(
                        "checked",
                        run,
                        classes.stream().map(name -> UnitClass.of(name, name)).toList(),
                        List.of(stages),
                        List.of(FlowSpec.of("flow", mix, arrivals, route)),
                        List.of(Target.of("limit", classes, List.of(route[0]), Duration.ofMinutes(5)))));
    }

    private static Arrivals perHour(double rate) {
        return new Arrivals.Poisson(DayProfile.constant(rate));
    }

    private static Distribution exponential(double minutes) {
        return new Distribution.Exponential(Duration.ofMillis(Math.round(60_000 * minutes)));
    }

    private static StageSpec hall(Distribution service, int desks) {
        LaneSpec lane = LaneSpec.of("desks", List.of("person"), LaneSpec.Desks.of(desks));
        return StageSpec.of("hall", Map.of("person", service), lane);
    }

    private static RunPlan steady() {
        return RunPlan.of(DATE, Duration.ZERO, Duration.ofDays(20)).withWarmUp(Duration.ofDays(2));
    }

    private static RunPlan shortRun() {
        return RunPlan.of(DATE, Duration.ZERO, Duration.ofHours(24));
    }

    private static TheoryCheck check(Scenario scenario) {
        Replications replications = Replications.of(scenario, 1, 2);
        replications.runTo(16, Progress.NONE);
        return CrossCheck.of(scenario, replications.result(), 1);
    }

    private static TheoryCheck.Model model(TheoryCheck.Station station, String name) {
        return station.models().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + station.models()));
    }

    private static double theory(TheoryCheck.Model model, String figure) {
        return model.figures().stream()
                .filter(each -> each.name().equals(figure))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figure + " is not among " + model.figures()))
                .theory();
    }

    private static void assertNear(TheoryCheck.Model model, double percent) {
        assertThat(model.figures())
                .allSatisfy(figure -> assertThat(figure.simulated().value())
                        .as("%s, %s", model.name(), figure.name())
                        .isCloseTo(figure.theory(), withinPercentage(percent)));
    }

    /** Case A-MMC-02 of the validation table. */
    @Test
    void erlangC() {
        TheoryCheck check = check(scenario(steady(), Map.of("person", 1.0), perHour(240), hall(exponential(1), 5)));
        TheoryCheck.Model model = model(check.stations().get(0), "M/M/c, Erlang C");
        assertThat(model.exact()).isTrue();
        assertThat(theory(model, "mean wait")).isCloseTo(0.5541125541125541, offset(1e-9));
        assertThat(check.stations().get(0).differs()).isEmpty();
        assertNear(model, 5);
    }

    /** Case A-MG1-01. */
    @Test
    void pollaczekKhinchine() {
        Distribution service = new Distribution.Lognormal(Duration.ofMinutes(2), 0.8);
        TheoryCheck check = check(scenario(steady(), Map.of("person", 1.0), perHour(27), hall(service, 1)));
        TheoryCheck.Model model = model(check.stations().get(0), "M/G/1, Pollaczek-Khinchine");
        assertThat(model.exact()).isTrue();
        assertThat(theory(model, "mean wait")).isCloseTo(14.76, offset(1e-9));
        assertThat(model.figures().get(0).simulated().value()).isCloseTo(14.76, withinPercentage(10));
    }

    /** Case A-MEK-02, of which Allen and Cunneen's formula is 0.8 % off. */
    @Test
    void allenCunneen() {
        Distribution service = new Distribution.Erlang(2, Duration.ofMinutes(1));
        TheoryCheck check = check(scenario(steady(), Map.of("person", 1.0), perHour(270), hall(service, 5)));
        TheoryCheck.Model model = model(check.stations().get(0), "M/G/c, Allen-Cunneen");
        assertThat(model.exact()).isFalse();
        assertThat(theory(model, "mean wait")).isCloseTo(1.1533087823636878, withinPercentage(1));
    }

    /** Case A-GIMC-03: constant intervals. The approximation is 18 % above the truth, and says that it is one. */
    @Test
    void regularIntervals() {
        Arrivals every = new Arrivals.Renewal(new Distribution.Constant(Duration.ofSeconds(75)), Duration.ZERO);
        TheoryCheck check = check(scenario(steady(), Map.of("person", 1.0), every, hall(exponential(1), 1)));
        TheoryCheck.Model model = model(check.stations().get(0), "GI/G/c, Allen-Cunneen");
        assertThat(model.exact()).isFalse();
        assertThat(theory(model, "mean wait")).isCloseTo(2, offset(1e-6));
    }

    /** Case A-PRIO-01. */
    @Test
    void priorities() {
        Map<String, Double> mix = new LinkedHashMap<>();
        mix.put("1", 0.6 / 2.7);
        mix.put("2", 0.9 / 2.7);
        mix.put("3", 1.2 / 2.7);
        PolicySpec order = new PolicySpec("class-priority", Map.of("order", List.of("1", "2", "3")));
        LaneSpec lane = LaneSpec.of("desks", List.of("1", "2", "3"), LaneSpec.Desks.of(3))
                .withWhoIsNext(order);
        Map<String, Distribution> service = Map.of("1", exponential(1), "2", exponential(1), "3", exponential(1));
        TheoryCheck check = check(scenario(steady(), mix, perHour(60 * 2.7), StageSpec.of("hall", service, lane)));
        TheoryCheck.Model model = model(check.stations().get(0), "priorities, Cobham");
        assertThat(theory(model, "mean wait, 1")).isCloseTo(0.3404420921544209, offset(1e-6));
        assertThat(theory(model, "mean wait, 3")).isCloseTo(5.447073474470734, offset(1e-6));
        assertNear(model, 10);
    }

    /** Case A-PRE-01, at one desk and at three. */
    @ParameterizedTest
    @CsvSource({"1, 0.9, 1.25, 2.5, 20", "3, 2.7, 1.0102739726027397, 1.2563085796683489, 6.930589237726945"})
    void preemptivePriorities(int desks, double perMinute, double first, double second, double third) {
        Map<String, Double> mix = new LinkedHashMap<>();
        mix.put("1", 2 / 9.0);
        mix.put("2", 3 / 9.0);
        mix.put("3", 4 / 9.0);
        StageSpec hall = ordered("preemptive-resume", exponential(1), desks);
        TheoryCheck check = check(scenario(steady(), mix, perHour(60 * perMinute), hall));
        TheoryCheck.Model model = model(check.stations().get(0), "priorities, preemptive-resume");
        assertThat(model.exact()).isTrue();
        assertThat(theory(model, "mean stay, 1")).isCloseTo(first, offset(1e-6));
        assertThat(theory(model, "mean stay, 2")).isCloseTo(second, offset(1e-6));
        assertThat(theory(model, "mean stay, 3")).isCloseTo(third, offset(1e-6));
        assertNear(model, 15);
    }

    @Test
    void preemptionAtSeveralDesksNeedsExponentialInspections() {
        StageSpec hall = ordered("preemptive-resume", new Distribution.Constant(Duration.ofMinutes(1)), 3);
        TheoryCheck check = check(scenario(shortRun(), Map.of("1", 0.2, "2", 0.3, "3", 0.5), perHour(150), hall));
        assertThat(model(check.stations().get(0), "priorities, preemptive-resume")
                        .notDefined())
                .contains("one exponential law");
    }

    /** An inspection that starts anew takes the same time again, for which there is no formula here. */
    @Test
    void preemptionThatStartsAnewHasNoFormulaOfItsOwn() {
        StageSpec hall = ordered("preemptive-restart", exponential(1), 3);
        TheoryCheck check = check(scenario(shortRun(), Map.of("1", 0.2, "2", 0.3, "3", 0.5), perHour(150), hall));
        assertThat(names(check.stations().get(0))).containsExactly("work over open desks", "M/M/c, Erlang C");
        assertThat(String.join("\n", check.stations().get(0).differs())).contains("serves by preemptive-restart");
    }

    private static StageSpec ordered(String policy, Distribution service, int desks) {
        PolicySpec order = new PolicySpec(policy, Map.of("order", List.of("1", "2", "3")));
        LaneSpec lane = LaneSpec.of("desks", List.of("1", "2", "3"), LaneSpec.Desks.of(desks))
                .withWhoIsNext(order);
        return StageSpec.of("hall", Map.of("1", service, "2", service, "3", service), lane);
    }

    /** Case A-ERLA-06: fourteen desks, of which those who wait give up after 5 minutes on average. */
    @Test
    void erlangA() {
        TheoryCheck check = check(
                scenario(steady(), Map.of("person", 1.0), perHour(200), impatient(exponential(3), 14, exponential(5))));
        TheoryCheck.Station station = check.stations().get(0);
        TheoryCheck.Model model = model(station, "M/M/c+M, Erlang A");
        assertThat(model.exact()).isTrue();
        assertThat(theory(model, "give up")).isCloseTo(0.013983744122408938, offset(1e-8));
        assertThat(theory(model, "mean wait of the served")).isCloseTo(0.06464133407535036, offset(1e-8));
        assertThat(theory(model, "utilisation")).isCloseTo(0.7042973256268508, offset(1e-8));
        assertThat(station.about()).contains("patience 5.00 min");
        assertThat(station.differs()).isEmpty();
        assertNear(model, 5);
    }

    /** Case A-ERLA-02: more come than the desks can take, and all the same there is a steady state. */
    @Test
    void erlangA_inOverload() {
        TheoryCheck check = check(scenario(
                steady(), Map.of("person", 1.0), perHour(360), impatient(exponential(2), 10, exponential(30))));
        TheoryCheck.Station station = check.stations().get(0);
        TheoryCheck.Model model = model(station, "M/M/c+M, Erlang A");
        assertThat(theory(model, "give up")).isCloseTo(0.16770000769708907, offset(1e-8));
        assertThat(theory(station.models().get(0), "utilisation")).isCloseTo(1.2, offset(1e-9));
        assertThat(station.models().get(0).exact()).isFalse();
        assertNear(model, 5);
    }

    /** Everybody gives up after exactly 30 minutes (A-MMCD-01): Erlang A is near in how many, and says what differs. */
    @Test
    void otherPatienceIsTakenAsExponential() {
        Distribution patience = new Distribution.Constant(Duration.ofMinutes(30));
        TheoryCheck check = check(
                scenario(shortRun(), Map.of("person", 1.0), perHour(360), impatient(exponential(2), 10, patience)));
        TheoryCheck.Model model = model(check.stations().get(0), "M/M/c+M, Erlang A");
        assertThat(model.exact()).isFalse();
        assertThat(check.stations().get(0).differs())
                .anyMatch(each -> each.contains("patience is not one exponential"));
        assertThat(model.figures().get(1).simulated().value()).isCloseTo(1 / 6.0, withinPercentage(10));
    }

    @Test
    void patienceUnderChangingRatesIsToldAsADifference() {
        Arrivals rates = new Arrivals.Poisson(DayProfile.every(Duration.ofHours(12), 200, 300));
        TheoryCheck check =
                check(scenario(shortRun(), Map.of("person", 1.0), rates, impatient(exponential(1), 9, exponential(5))));
        assertThat(names(check.stations().get(0)))
                .containsExactly("work over open desks", "pointwise stationary", "fluid limit");
        assertThat(check.stations().get(0).differs()).anyMatch(each -> each.contains("may give up"));
    }

    private static StageSpec impatient(Distribution service, int desks, Distribution patience) {
        LaneSpec lane = LaneSpec.of("desks", List.of("person"), LaneSpec.Desks.of(desks))
                .withImpatience(Impatience.of(Map.of("person", patience)));
        return StageSpec.of("hall", Map.of("person", service), lane);
    }

    private static List<String> names(TheoryCheck.Station station) {
        return station.models().stream().map(TheoryCheck.Model::name).toList();
    }

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

    /** Gates take 80 % and reject 10 % of them to the desks, which have the others anyway. */
    @Test
    void gatesAndDesksAreSeparateQueues() {
        LaneSpec desks = LaneSpec.of("desks", List.of("person"), LaneSpec.Desks.of(4));
        LaneSpec gates = LaneSpec.of("gates", List.of("person"), LaneSpec.Desks.of(5))
                .withEGate(new LaneSpec.EGate(0.8, 0.1, "desks", false));
        StageSpec stage = StageSpec.of("hall", Map.of("person", exponential(1)), gates, desks);
        TheoryCheck check = check(scenario(steady(), Map.of("person", 1.0), perHour(240), stage));
        assertThat(check.stations())
                .extracting(TheoryCheck.Station::lanes)
                .containsExactly(List.of("gates"), List.of("desks"));
        assertThat(theory(check.stations().get(0).models().get(0), "utilisation"))
                .isCloseTo(0.64, within(1e-9));
        assertThat(theory(check.stations().get(1).models().get(0), "utilisation"))
                .isCloseTo(0.28, within(1e-9));
        assertNear(check.stations().get(0).models().get(0), 2);
        assertNear(check.stations().get(1).models().get(0), 2);
        assertThat(check.stations().get(0).differs()).anyMatch(each -> each.contains("gate"));
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

    /** As many as the area under the rates, and their peak where the fluid queue has it. */
    @Test
    void linesOfRatesAreFollowed() {
        Arrivals tide = new Arrivals.LinearPoisson(new RateCurve(List.of(
                new RateCurve.Point(Duration.ZERO, 0),
                new RateCurve.Point(Duration.ofHours(1), 480),
                new RateCurve.Point(Duration.ofHours(2), 0))));
        RunPlan run = RunPlan.of(DATE, Duration.ZERO, Duration.ofHours(3));
        Distribution minute = new Distribution.Constant(Duration.ofMinutes(1));
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
        Arrivals clock = new Arrivals.Renewal(new Distribution.Constant(Duration.ofMinutes(6)), Duration.ofHours(14));
        Arrivals bus = new Arrivals.Timetable(
                "a test",
                List.of(new Arrivals.Service("one", Duration.ofHours(30), 100)),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                new Arrivals.Alighting.Over(new Distribution.Constant(Duration.ofMinutes(10))),
                new Distribution.Constant(Duration.ZERO));
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
                new Arrivals.Alighting.Over(new Distribution.Constant(Duration.ofMinutes(10))),
                new Distribution.Constant(Duration.ofMinutes(5)));
        RunPlan run = RunPlan.of(DATE, Duration.ZERO, Duration.ofHours(3));
        Distribution minute = new Distribution.Constant(Duration.ofMinutes(1));
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
}
