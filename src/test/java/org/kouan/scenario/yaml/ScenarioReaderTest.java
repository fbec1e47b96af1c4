package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Empirical;
import org.kouan.scenario.law.Exponential;

/** What good scenarios become. */
class ScenarioReaderTest {
    private static final Path EVERYTHING = Path.of("src/test/resources/org/kouan/scenario/yaml/everything.yaml");

    private final ScenarioReader reader = new ScenarioReader(SamplePolicies.ALL);
    private final Scenario everything = reader.read(EVERYTHING, Overrides.NONE);

    @Test
    void theHeadIsRead() {
        assertThat(everything.name()).isEqualTo("everything");
        assertThat(everything.run().until()).isEqualTo(Duration.ofHours(26));
        assertThat(everything.run().closing()).isEqualTo(RunPlan.Closing.DRAIN_HALL);
        assertThat(everything.run().extend()).contains(Duration.ofMinutes(45));
        assertThat(everything.run().confidence()).isEqualTo(0.99);
        assertThat(everything.classes()).extracting("name").startsWith("citizen", "foreigner", "crew", "train");
    }

    @Test
    void lanesAreRead() {
        StageSpec hall = everything.stages().get(0);
        assertThat(hall.whichLane().names("order")).containsExactly("gates", "citizens");
        assertThat(hall.whichLane().count("overflow-at")).isEqualTo(10);
        LaneSpec citizens = hall.lanes().get(0);
        assertThat(citizens.desks().open().usual().segments())
                .containsExactly(
                        new DayProfile.Segment(Duration.ofHours(6), Duration.ofHours(14), 2),
                        new DayProfile.Segment(Duration.ofHours(14), Duration.ofHours(24), 3));
        assertThat(citizens.whatOpens().duration("threshold")).isEqualTo(Duration.ofMinutes(15));
        assertThat(citizens.whatOpens().duration("call-up")).isEqualTo(Duration.ofMinutes(5));
        assertThat(citizens.whatOpens().number("cover")).isEqualTo(0.5);
        assertThat(citizens.whatOpens().numbers("weights")).isEqualTo(Map.of("citizen", 2.0));
        assertThat(citizens.whatOpens().durations("limits")).isEqualTo(Map.of("crew", Duration.ofMinutes(10)));
        assertThat(citizens.whatOpens().counts("turns")).isEqualTo(Map.of("crew", 3));
        assertThat(citizens.helps()).containsExactly(new LaneSpec.Help("foreigners", LaneSpec.Help.When.FIRST));
        assertThat(citizens.service()).isEqualTo(Map.of("crew", new Exponential(Duration.ofSeconds(20))));
        LaneSpec gates = hall.lanes().get(2);
        assertThat(gates.kind()).isEqualTo(LaneSpec.Kind.E_GATE);
        assertThat(gates.deskName()).isEqualTo("gate");
        assertThat(gates.eGate()).contains(new LaneSpec.EGate(0.75, 0.07, "citizens", true));
    }

    @Test
    void classesThatAShareMapDoesNotNameDoNotTakeTheStep() {
        RouteStep.Visit secondary =
                (RouteStep.Visit) everything.flows().get(0).route().get(1);
        assertThat(secondary.share())
                .containsAllEntriesOf(Map.of("citizen", 0.005, "foreigner", 0.03, "crew", 0.0, "train", 0.0));
        assertThat(everything.flows().get(0).route().get(0)).isEqualTo(RouteStep.Visit.of("hall"));
    }

    @Test
    void timetablesAreReadFromCsv() {
        Arrivals.Timetable flights = (Arrivals.Timetable) flow("flights").arrivals();
        assertThat(flights.services())
                .containsExactly(
                        new Arrivals.Service("CZ6001, Urumqi", Duration.ofMinutes(605), 130),
                        new Arrivals.Service("CZ3", Duration.ofMinutes(24 * 60 + 30), -1));
        Arrivals.Timetable ferries = (Arrivals.Timetable) flow("ferries").arrivals();
        assertThat(ferries.services())
                .containsExactly(
                        new Arrivals.Service("F1", Duration.ofHours(8), 40),
                        new Arrivals.Service("F2", Duration.ofHours(24), 0));
    }

    @Test
    void branchesAndPartiesAreRead() {
        FlowSpec coaches = flow("coaches");
        RouteStep.Together together = (RouteStep.Together) coaches.route().get(0);
        assertThat(together.branches().get(0))
                .isEqualTo(new Branch.Route(List.of(
                        RouteStep.Visit.of("vehicle-lane"), new RouteStep.Delay(new Constant(Duration.ofMinutes(2))))));
        assertThat(together.branches().get(1).route()).hasSize(1);
        assertThat(coaches.parties()).hasSize(3);
        Branch.Party passengers = coaches.parties().get(0);
        assertThat(passengers.size()).isEmpty();
        assertThat(passengers.mix()).isEqualTo(Map.of("citizen", 0.6, "foreigner", 0.4));
        assertThat(passengers.walk().mean()).isEqualTo(Duration.ofMinutes(1));
        assertThat(coaches.parties().get(1)).isEqualTo(Branch.Party.of(2, Map.of("crew", 1.0), "hall"));
        assertThat(coaches.parties().get(2).size()).contains(new Arrivals.PartySize(3, 1, 1, 5));
        assertThat(coaches.bringsConveyances()).isTrue();
        assertThat(flow("ferries").bringsConveyances()).isFalse();
    }

    @Test
    void samplesAreReadFromCsv() {
        assertThat(everything.stages().get(3).service().get("train"))
                .isEqualTo(new Empirical(
                        List.of(Duration.ofSeconds(30), Duration.ofMillis(45_500), Duration.ofSeconds(60))));
    }

    @Test
    void aTargetSpansTheStagesThatItsClassesVisitUnlessItNamesThem() {
        assertThat(everything.targets().get(1).stages())
                .containsExactly("border-check", "customs-check", "gauge-change");
        assertThat(everything.targets().get(0).judged()).isEqualTo(Target.Judged.DAYS);
    }

    @Test
    void evidenceKeepsTheValueAsWritten() {
        assertThat(everything.evidence())
                .extracting(Evidence::status, Evidence::value)
                .containsExactly(
                        tuple(Evidence.Status.SOURCED, "{lognormal: {mean: 45 s, cv: 0.5}, at-most: 180 s}"),
                        tuple(Evidence.Status.DERIVED, "22.4"),
                        tuple(Evidence.Status.ASSUMED, "[{from: 14:00, to: 24:00, open: 3}, {from: 06:00, to: 14:..."));
    }

    @Test
    void aVariantChangesFiguresAndWhatIsKnownOfThem() {
        ReadScenario peak = reader.readWithText(EVERYTHING, Overrides.variant("peak"));
        Arrivals.Poisson trains =
                (Arrivals.Poisson) peak.scenario().flows().get(2).arrivals();
        assertThat(trains.perHour()).isEqualTo(DayProfile.constant(30 / 24.0));
        assertThat(peak.scenario().evidence())
                .contains(new Evidence(
                        "flows.trains.arrivals.poisson.per-day",
                        "30",
                        Evidence.Status.ASSUMED,
                        "changed by variant peak; before: 8,176 trains in 2023 over 365 d"));
        assertThat(peak.variants())
                .containsExactly(new Variant("peak", "A 30-train day"), new Variant("quiet", "quiet"));
    }

    @Test
    void notesOnPartsThatAChangeTookAwayMoveToWhatReplacedThem() {
        Path twoDesks = Path.of("scenarios/two-desks.yaml");
        Scenario scenario = reader.read(twoDesks, Overrides.NONE.set("stages.hall.service", "50 s"));
        assertThat(scenario.evidence())
                .filteredOn(evidence -> evidence.path().startsWith("stages.hall.service"))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.path()).isEqualTo("stages.hall.service");
                    assertThat(evidence.value()).isEqualTo("50 s");
                    assertThat(evidence.status()).isEqualTo(Evidence.Status.ASSUMED);
                    assertThat(evidence.note())
                            .startsWith("changed by ")
                            .contains("Mean of 45 s")
                            .contains("75 s: above");
                });
    }

    @Test
    void aChangeThatNoNoteWasOnIsAnAssumption() {
        Path weekday = Path.of("scenarios/horgos-road-weekday.yaml");
        assertThat(reader.readWithText(weekday, Overrides.variant("busy-days"))
                        .scenario()
                        .evidence())
                .contains(new Evidence(
                        "port.day-level",
                        "{gamma: {cv: 0.2}}",
                        Evidence.Status.ASSUMED,
                        "set by variant busy-days: Days differ, by a random level with a coefficient of variation of"
                                + " 20 % (assumed)"));
        assertThat(reader.read(weekday, Overrides.NONE.set("port.day-level", "{gamma: {cv: 0.1}}"))
                        .evidence())
                .anySatisfy(evidence -> assertThat(evidence.note()).startsWith("set by "));
        int before = reader.read(weekday, Overrides.NONE).evidence().size();
        for (String path : List.of("run.seed", "run.confidence", "title", "port.clock", "stages.coaches.label")) {
            String value = path.equals("run.seed")
                    ? "3"
                    : path.equals("run.confidence") ? "0.9" : path.equals("port.clock") ? "UTC" : "other";
            assertThat(reader.read(weekday, Overrides.NONE.set(path, value)).evidence())
                    .as(path)
                    .hasSize(before);
        }
    }

    @Test
    void settingsComeAfterTheVariantAndMayAddAKey() {
        Overrides overrides = Overrides.variant("quiet")
                .set("run.seed=9")
                .set("flows.buses.route[1].share", "{citizen: 2 %}")
                .set("stages.secondary.service-factor", "2")
                .set("stages.hall.lanes.citizens.helps", "[]");
        Scenario scenario = reader.read(EVERYTHING, overrides);
        assertThat(scenario.run().seed()).isEqualTo(9);
        assertThat(scenario.flows().get(0).mix()).isEqualTo(Map.of("citizen", 1.0));
        assertThat(((RouteStep.Visit) scenario.flows().get(0).route().get(1)).shareOf("citizen"))
                .isEqualTo(0.02);
        assertThat(scenario.stages().get(1).serviceFactor()).isEqualTo(2);
        assertThat(scenario.stages().get(0).lanes().get(0).helps()).isEmpty();
    }

    @Test
    void theEffectiveTextGivesTheSameScenario(@TempDir Path folder) throws Exception {
        for (Overrides overrides :
                List.of(Overrides.NONE, Overrides.variant("quiet").set("run.seed=9"))) {
            ReadScenario first = reader.readWithText(EVERYTHING, overrides);
            for (String csv : List.of("flights.csv", "ferries.csv", "seconds.csv")) {
                Files.write(folder.resolve(csv), Files.readAllBytes(EVERYTHING.resolveSibling(csv)));
            }
            Path copy = Files.writeString(folder.resolve("copy.yaml"), first.effectiveYaml());
            ReadScenario second = reader.readWithText(copy, Overrides.NONE);
            assertThat(second.scenario()).isEqualTo(first.scenario());
            assertThat(second.effectiveYaml()).isEqualTo(first.effectiveYaml());
        }
    }

    private FlowSpec flow(String name) {
        Optional<FlowSpec> flow = everything.flows().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        return flow.orElseThrow();
    }
}
