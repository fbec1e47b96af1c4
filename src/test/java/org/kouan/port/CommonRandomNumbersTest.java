package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;
import org.kouan.scenario.law.Gamma;
import org.kouan.scenario.law.Lognormal;
import org.kouan.scenario.law.Normal;
import org.kouan.scenario.law.Uniform;

/**
 * A policy or a desk more changes nothing of who comes, when, and what each needs: arrivals, classes, uptake of
 * e-gates, rejections, referrals and service times agree traveller by traveller.
 */
class CommonRandomNumbersTest {
    /** What belongs to the travellers, whatever the policy: by class and number, and stage. */
    private static final class Needs implements ModelObserver {
        final Map<String, Long> arrivals = new TreeMap<>();
        final Map<String, Long> services = new TreeMap<>();
        private final Map<String, Long> starts = new TreeMap<>();
        private final List<String> places = new ArrayList<>();

        Needs(Scenario scenario) {
            for (StageSpec stage : scenario.stages()) {
                for (LaneSpec lane : stage.lanes()) {
                    places.add(stage.name() + (lane.eGate().isPresent() ? " gates" : " desks"));
                }
            }
        }

        private static String who(long number, int classIndex) {
            return classIndex + "#" + number;
        }

        @Override
        public void arrived(ModelEvent.Arrived event) {
            assertThat(arrivals.put(who(event.who().number(), event.who().classIndex()), event.atMicros()))
                    .isNull();
        }

        @Override
        public void started(ModelEvent.Started event) {
            starts.put(
                    who(event.who().number(), event.who().classIndex()) + " at " + places.get(event.lane()),
                    event.atMicros());
        }

        @Override
        public void inspected(ModelEvent.Inspected event) {
            String key = who(event.who().number(), event.who().classIndex()) + " at " + places.get(event.lane());
            services.put(key, event.atMicros() - starts.get(key));
        }
    }

    /** What differs between two ports. */
    private enum Difference {
        DESKS(lane -> LaneSpec.of(lane.name(), lane.serves(), LaneSpec.Desks.of(9))
                .withHelps(lane.helps())
                .withWhoIsNext(lane.whoIsNext())),
        ORDER(lane -> lane.withWhoIsNext(policy("class-priority", "order", List.of("foreigner")))),
        WEIGHTS(lane -> lane.withWhoIsNext(policy("accumulating-priority", "weights", Map.of("citizen", 3.0)))),
        DUE(lane -> lane.withWhoIsNext(policy("earliest-due", "limits", Map.of("citizen", s(300))))),
        TURNS(lane -> lane.withWhoIsNext(policy("weighted-turns", "turns", Map.of("foreigner", 2)))),
        HELP(lane -> lane.name().equals("citizens") ? lane.withHelps(List.of(new Help("all", When.FIRST))) : lane),
        CHANGE_OVER(lane -> lane.withChangeOver(s(10))),
        TRIGGER(lane -> lane.withWhatOpens(policy(
                "on-queue",
                "open-above",
                3,
                "at-most",
                3,
                "close-below",
                1,
                "every",
                s(60),
                "call-up",
                s(120),
                "open-at-least",
                s(300))));

        final UnaryOperator<LaneSpec> ofLane;

        Difference(UnaryOperator<LaneSpec> ofLane) {
            this.ofLane = ofLane;
        }
    }

    @ParameterizedTest
    @EnumSource(Difference.class)
    void lanesChangeNothingOfTheTravellers(Difference difference) {
        agree(needs(port(UnaryOperator.identity())), needs(port(difference.ofLane)));
    }

    @Test
    void theChoiceOfLaneChangesNothingOfTheTravellers() {
        Scenario port = port(UnaryOperator.identity());
        for (var whichLane : List.of(
                policy("random"),
                policy("least-work"),
                policy("preference", "order", List.of("all", "citizens"), "overflow-at", 3))) {
            List<StageSpec> stages = new ArrayList<>(port.stages());
            stages.set(0, stages.get(0).withWhichLane(whichLane));

            agree(needs(port), needs(with(port, stages, port.flows())));
        }
    }

    @Test
    void anotherFlowOrStageChangesNothingOfTheTravellers() {
        Scenario port = port(UnaryOperator.identity());
        List<StageSpec> stages = new ArrayList<>(port.stages());
        stages.add(
                0,
                StageSpec.of(
                        "bridge",
                        Map.of("other", new Exponential(s(5))),
                        LaneSpec.of("bridge", List.of("other"), LaneSpec.Desks.of(1))));
        List<FlowSpec> flows = new ArrayList<>(port.flows());
        flows.add(
                0,
                FlowSpec.of("others", Map.of("other", 1.0), new Arrivals.Poisson(DayProfile.constant(100)), "bridge"));
        Needs more = needs(with(port, stages, flows));
        more.arrivals.keySet().removeIf(who -> who.startsWith("3#"));
        more.services.keySet().removeIf(who -> who.startsWith("3#"));

        agree(needs(port), more);
    }

    @Test
    void whomTheGateRejectsNeedsTheSameElsewhere() {
        Scenario port = port(UnaryOperator.identity());
        List<StageSpec> stages = new ArrayList<>(port.stages());
        List<LaneSpec> lanes = new ArrayList<>(stages.get(0).lanes());
        lanes.set(2, lanes.get(2).withEGate(new LaneSpec.EGate(0.4, 0.9, "all", true)));
        stages.set(0, StageSpec.of("hall", stages.get(0).service(), lanes.toArray(LaneSpec[]::new)));
        Needs few = needs(port);
        Needs many = needs(with(port, stages, port.flows()));

        assertThat(many.arrivals).isEqualTo(few.arrivals);
        assertThat(at("office desks", many)).isEqualTo(at("office desks", few)).hasSizeGreaterThan(20);
        assertThat(at("hall gates", many)).isEqualTo(at("hall gates", few));
        assertThat(at("hall desks", many))
                .hasSizeGreaterThan(at("hall desks", few).size());
    }

    private static Map<String, Long> at(String place, Needs needs) {
        Map<String, Long> services = new TreeMap<>(needs.services);
        services.keySet().removeIf(key -> !key.endsWith(place));
        return services;
    }

    @Test
    void anotherReplicationOrSeedIsAnother() {
        Scenario port = port(UnaryOperator.identity());
        Needs first = needs(port);

        for (Needs other : List.of(needs(port, 1, 1), needs(port, 2, 0))) {
            assertThat(other.arrivals).isNotEqualTo(first.arrivals);
            assertThat(other.services).isNotEqualTo(first.services);
        }
    }

    private static void agree(Needs one, Needs other) {
        assertThat(one.arrivals).hasSizeGreaterThan(600);
        assertThat(other.arrivals).isEqualTo(one.arrivals);
        assertThat(other.services).isEqualTo(one.services);
        for (String place : List.of("hall desks", "hall gates", "office desks")) {
            assertThat(one.services.keySet())
                    .as(place)
                    .filteredOn(key -> key.endsWith(place))
                    .hasSizeGreaterThan(20);
        }
    }

    private static Needs needs(Scenario scenario) {
        return needs(scenario, 1, 0);
    }

    private static Needs needs(Scenario scenario, long seed, int replication) {
        Needs needs = new Needs(scenario);
        PortModel model = PortModel.compile(scenario, needs);
        model.run(seed, replication, new RunTotals(model.layout()));
        return needs;
    }

    private static Scenario with(Scenario port, List<StageSpec> stages, List<FlowSpec> flows) {
        return Scenario.of(port.name(), port.run(), port.classes(), stages, flows, port.targets());
    }

    private static Scenario port(UnaryOperator<LaneSpec> difference) {
        LaneSpec citizens = LaneSpec.of("citizens", List.of("citizen"), LaneSpec.Desks.of(2));
        LaneSpec all = LaneSpec.of("all", List.of("citizen", "foreigner", "passenger"), LaneSpec.Desks.of(3));
        LaneSpec gates = LaneSpec.of("gates", List.of("citizen"), LaneSpec.Desks.of(2))
                .withService(Map.of("citizen", new Gamma(s(17), 0.4)))
                .withEGate(new LaneSpec.EGate(0.4, 0.2, "all", true));
        Map<String, Distribution> service = new LinkedHashMap<>();
        service.put("citizen", new Lognormal(s(45), 0.5));
        service.put("foreigner", new Lognormal(s(75), 0.6));
        service.put("passenger", new Normal(s(60), s(20), s(10)));
        LaneSpec rooms = LaneSpec.of("rooms", List.of("citizen", "foreigner"), LaneSpec.Desks.of(1));
        Map<String, Double> mix = new LinkedHashMap<>();
        mix.put("citizen", 0.7);
        mix.put("foreigner", 0.3);
        return Scenario.of(
                "port",
                RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofHours(3)),
                List.of(
                        UnitClass.of("citizen", "citizen"),
                        UnitClass.of("foreigner", "foreigner"),
                        UnitClass.of("passenger", "passenger"),
                        UnitClass.of("other", "other")),
                List.of(
                        StageSpec.of("hall", service, difference.apply(citizens), difference.apply(all), gates),
                        StageSpec.of(
                                "office",
                                Map.of(
                                        "citizen", new Gamma(s(300), 0.8),
                                        "foreigner", new Gamma(s(300), 0.8)),
                                difference.apply(rooms))),
                List.of(
                        FlowSpec.of("walkers", mix, new Arrivals.Poisson(DayProfile.constant(200)), "hall")
                                .withRoute(
                                        RouteStep.Visit.of("hall"),
                                        new RouteStep.Delay(new Exponential(s(30))),
                                        new RouteStep.Visit("office", Map.of("citizen", 0.05, "foreigner", 0.2)))
                                .withPreInspection(new PreInspection(0.3, Map.of("citizen", 0.8))),
                        FlowSpec.of("flights", Map.of("passenger", 1.0), flights(), "hall")),
                List.of());
    }

    private static Arrivals flights() {
        return new Arrivals.Timetable(
                "a test",
                List.of(new Arrivals.Service("a", s(1200), -1), new Arrivals.Service("b", s(2400), 80)),
                Optional.of(new Arrivals.PartySize(60, 15, 20, 100)),
                Optional.of(new Arrivals.Lateness(0.3, s(900), 0.3, s(300), s(300))),
                s(300),
                new Arrivals.Alighting.Gaps(new Uniform(s(2), s(8))),
                new Lognormal(s(300), 0.3));
    }
}
