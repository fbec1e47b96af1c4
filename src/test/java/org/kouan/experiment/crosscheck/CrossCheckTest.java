package org.kouan.experiment.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.result.TheoryCheck;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Erlang;
import org.kouan.scenario.law.Lognormal;

/** Formulas beside a simulation, where they hold and where they come near. */
class CrossCheckTest extends CrossCheckStory {
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
        Distribution service = new Lognormal(Duration.ofMinutes(2), 0.8);
        TheoryCheck check = check(scenario(steady(), Map.of("person", 1.0), perHour(27), hall(service, 1)));
        TheoryCheck.Model model = model(check.stations().get(0), "M/G/1, Pollaczek-Khinchine");
        assertThat(model.exact()).isTrue();
        assertThat(theory(model, "mean wait")).isCloseTo(14.76, offset(1e-9));
        assertThat(model.figures().get(0).simulated().value()).isCloseTo(14.76, withinPercentage(10));
    }

    /** Case A-MEK-02, of which Allen and Cunneen's formula is 0.8 % off. */
    @Test
    void allenCunneen() {
        Distribution service = new Erlang(2, Duration.ofMinutes(1));
        TheoryCheck check = check(scenario(steady(), Map.of("person", 1.0), perHour(270), hall(service, 5)));
        TheoryCheck.Model model = model(check.stations().get(0), "M/G/c, Allen-Cunneen");
        assertThat(model.exact()).isFalse();
        assertThat(theory(model, "mean wait")).isCloseTo(1.1533087823636878, withinPercentage(1));
    }

    /** Case A-GIMC-03: constant intervals. The approximation is 18 % above the truth, and says that it is one. */
    @Test
    void regularIntervals() {
        Arrivals every = new Arrivals.Renewal(new Constant(Duration.ofSeconds(75)), Duration.ZERO);
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
        StageSpec hall = ordered("preemptive-resume", new Constant(Duration.ofMinutes(1)), 3);
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
        Distribution patience = new Constant(Duration.ofMinutes(30));
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
}
