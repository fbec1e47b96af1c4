package org.kouan.port.recursion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kouan.clock.PortClock;
import org.kouan.port.Story;
import org.kouan.port.core.Sampling;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.ByOpenDesks;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Emergencies;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.Port;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.PublishedWait;
import org.kouan.scenario.RateCurve;
import org.kouan.scenario.Room;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Visit;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keyed;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Values;

/**
 * Which ports are plain. Every component of the format is changed in a plain port: with each it is said whether the
 * port still is plain, and where it is both ways of computing it are compared. The author of a component has to add it
 * here.
 */
class PlainPortsTest {
    private static final StageSpec HALL =
            StageSpec.of("hall", times("a", 60, "b", 90), lane("one", 1, "a"), lane("two", LaneSpec.Desks.of(2), "b"));
    private static final LaneSpec ONE = HALL.lanes().get(0);
    private static final Help HELP = new Help("two", When.FIRST);
    private static final Arrivals POISSON = new Arrivals.Poisson(DayProfile.constant(100));
    private static final FlowSpec FLOW = FlowSpec.of("flow", Map.of("a", 0.5, "b", 0.5), POISSON, "hall");
    private static final Target TARGET = Target.of("target", List.of("a"), List.of("hall"), s(60));
    private static final RunPlan RUN = RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofHours(2));
    private static final UnitClass A = UnitClass.of("a", "a");
    private static final UnitClass B = UnitClass.of("b", "b");
    private static final Scenario PLAIN =
            Scenario.of("plain", RUN, List.of(A, B), List.of(HALL), List.of(FLOW), List.of(TARGET));

    /** A component of a part of the scenario has another value: whether it still is plain. */
    record Change(Record of, String component, Object value, boolean plain) {
        Scenario scenario() {
            return inScenario(with(of, component, value));
        }
    }

    private static Change plain(Record of, String component, Object value) {
        return new Change(of, component, value, true);
    }

    private static Change other(Record of, String component, Object value) {
        return new Change(of, component, value, false);
    }

    static final List<Change> CHANGES = List.of(
            plain(PLAIN, "name", "another"),
            plain(PLAIN, "title", "Another"),
            plain(PLAIN, "question", "Why?"),
            plain(PLAIN, "port", Port.of("Another")),
            plain(PLAIN, "run", RUN.withSeed(7)),
            other(PLAIN, "classes", List.of(A, B, UnitClass.of("c", "whom no lane serves"))),
            other(PLAIN, "stages", List.of(HALL, StageSpec.of("office", times("a", 5), lane("desk", 1, "a")))),
            plain(PLAIN, "flows", List.of(FLOW, FlowSpec.of("more", Map.of("b", 1.0), POISSON, "hall"))),
            plain(PLAIN, "targets", List.of()),
            other(PLAIN, "staff", List.of(StaffPool.of("pool", List.of("one")))),
            other(
                    PLAIN,
                    "disturbances",
                    List.of(Disturbance.closing("fog", new Disturbance.Occurs.At(List.of()), "hall"))),
            other(PLAIN, "approvals", List.of(Approval.of("office", 1, constant(5)))),
            plain(PLAIN, "evidence", List.of(new Evidence("flows", "", Evidence.Status.ASSUMED, "invented"))),
            //
            plain(PLAIN.port(), "name", "Another"),
            plain(PLAIN.port(), "clock", PortClock.fixed("UTC", ZoneOffset.UTC)),
            other(PLAIN.port(), "calendar", Optional.of(PortCalendar.of(Map.of()))),
            plain(PLAIN.port(), "dayLevel", DayLevel.gamma(0.5).withWeek(Map.of(DayOfWeek.MONDAY, 1.5))),
            //
            plain(RUN, "date", LocalDate.of(2024, 6, 4)),
            plain(RUN, "from", Duration.ofMinutes(7)),
            plain(RUN, "until", Duration.ofHours(30)),
            plain(RUN, "closing", RunPlan.Closing.CUT_OFF),
            other(RUN, "closing", RunPlan.Closing.DRAIN_HALL),
            other(RUN, "extend", Optional.of(Duration.ZERO)),
            plain(RUN, "period", Duration.ofMinutes(5)),
            plain(RUN, "warmUp", Duration.ofMinutes(20)),
            plain(RUN, "replications", 2),
            plain(RUN, "seed", 2L),
            plain(RUN, "confidence", 0.9),
            //
            other(A, "name", "whom no lane serves"),
            plain(A, "label", "Another"),
            plain(A, "unit", UnitClass.Unit.CONVEYANCE),
            //
            plain(TARGET, "name", "another"),
            plain(TARGET, "label", "Another"),
            plain(TARGET, "classes", List.of("b", "a")),
            plain(TARGET, "stages", List.of()),
            plain(TARGET, "limit", Duration.ZERO),
            plain(TARGET, "measure", Target.Measure.WORST_INTERVAL),
            other(TARGET, "measure", Target.Measure.LAST_IN_QUEUE),
            other(TARGET, "measure", Target.Measure.CONVEYANCE_MAXIMUM),
            plain(TARGET, "share", 0.5),
            plain(TARGET, "days", 0.5),
            plain(TARGET, "judged", Target.Judged.SHARE),
            //
            other(HALL, "name", "where nobody goes"),
            plain(HALL, "label", Optional.of("Another")),
            other(HALL, "lanes", List.of(ONE)),
            plain(HALL, "which-lane", PolicySpec.of("random")),
            other(HALL, "what-changes", PolicySpec.of("something")),
            plain(HALL, "service", times("b", 30, "a", 0)),
            other(HALL, "service", times("a", 30)),
            plain(HALL, "service-factor", 1.5),
            other(HALL, "room", Optional.of(Room.of(1000))),
            other(HALL, "overtakes", StageSpec.Overtakes.COUNTED),
            other(HALL, "jockey-at", Optional.of(2)),
            //
            plain(ONE, "name", "another"),
            plain(ONE, "label", Optional.of("Another")),
            plain(ONE, "kind", Optional.of(LaneSpec.Kind.CITIZEN)),
            plain(ONE, "kind", Optional.of(LaneSpec.Kind.E_GATE)),
            plain(ONE, "kind", Optional.of(LaneSpec.Kind.GREEN)),
            plain(ONE, "kind", Optional.of(LaneSpec.Kind.BELT_AND_ROAD)),
            plain(ONE, "kind", Optional.of(LaneSpec.Kind.FAST)),
            plain(ONE, "kind", Optional.of(LaneSpec.Kind.EMERGENCY)),
            other(ONE, "serves", List.of("a", "b")),
            other(ONE, "serves", List.of()),
            plain(ONE, "desks", LaneSpec.Desks.of(3).open()),
            other(ONE, "who-is-next", PolicySpec.of("something")),
            other(ONE, "what-opens", PolicySpec.of("something")),
            plain(ONE, "helps", List.of(new Help("two", When.IDLE))),
            other(ONE, "queues", LaneSpec.Queues.PER_DESK),
            other(ONE, "service", times("a", 60)),
            plain(ONE, "service", times("b", 90)),
            plain(ONE, "service-factor", 0.7),
            plain(ONE, "change-over", s(5)),
            other(ONE, "e-gate", Optional.of(new LaneSpec.EGate(1, 0, "two", false))),
            plain(ONE, "desk-name", Optional.of("booth")),
            other(ONE, "closing-desk", ClosingDesk.HAND_OVER_RESUME),
            other(ONE, "closing-desk", ClosingDesk.HAND_OVER_RESTART),
            other(ONE, "closing-desk", ClosingDesk.LEAVE),
            other(ONE, "impatience", Optional.of(Impatience.of(Map.of()))),
            other(
                    ONE,
                    "breakdowns",
                    Optional.of(new Breakdowns(constant(5), constant(5), Breakdowns.InService.FINISH))),
            other(ONE, "jockey-at", Optional.of(2)),
            other(ONE, "service-by-open-desks", new ByOpenDesks(List.of(new ByOpenDesks.Step(2, 1.5)))),
            other(ONE, "emergencies", Optional.of(new Emergencies(List.of("a"), Optional.empty(), constant(5)))),
            //
            plain(ONE, "desks", DayPlan.everyDay(DayProfile.constant(PlainPorts.MOST_DESKS))),
            other(ONE, "desks", DayPlan.everyDay(DayProfile.constant(PlainPorts.MOST_DESKS + 1))),
            plain(ONE, "officers-per-desk", 0.2),
            plain(ONE, "set-up", s(600)),
            plain(ONE, "reopen", s(60)),
            //
            plain(HELP, "lane", "two"),
            plain(HELP, "when", When.IDLE),
            other(HELP, "when", When.AT_ONCE),
            //
            plain(FLOW, "name", "another"),
            plain(FLOW, "label", "Another"),
            plain(FLOW, "direction", FlowSpec.Direction.EXIT),
            plain(FLOW, "mix", Map.of("a", 1.0)),
            plain(FLOW, "arrivals", new Arrivals.LinearPoisson(curve())),
            plain(FLOW, "arrivals", new Arrivals.Renewal(constant(60), s(60))),
            plain(FLOW, "arrivals", new Arrivals.Present(20, s(60), s(90))),
            other(FLOW, "arrivals", Story.at(5)),
            other(FLOW, "arrivals", new Arrivals.Appointments(s(0), s(3600), s(900), 9, 1, 0, Optional.empty())),
            other(FLOW, "route", List.of(new Visit("hall", Map.of("a", 0.5)))),
            other(FLOW, "route", List.of(new RouteStep.Delay(constant(0)), Visit.of("hall"))),
            other(FLOW, "route", List.of(Visit.of("hall"), new RouteStep.Delay(constant(9)))),
            other(FLOW, "route", List.of(RouteStep.Request.of("office", "a", "b"), Visit.of("hall"))),
            other(FLOW, "route", List.of(RouteStep.Together.of("hall", "office"))),
            other(FLOW, "preInspection", Optional.of(new FlowSpec.PreInspection(0, Map.of()))),
            plain(FLOW, "dayLevel", DayLevel.gamma(0.5)),
            other(FLOW, "publishedWait", Optional.of(new PublishedWait("hall", s(60), s(60), Map.of(), constant(60)))));

    private static RateCurve curve() {
        return new RateCurve(List.of(new RateCurve.Point(s(0), 50), new RateCurve.Point(s(7000), 150)));
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void aComponentLeavesAPortPlainOrDoesNot(Change change) {
        Scenario scenario = change.scenario();

        assertThat(PlainPorts.isPlain(PLAIN)).isTrue();
        assertThat(PlainPorts.isPlain(scenario)).isEqualTo(change.plain);
        if (change.plain) {
            BothWays.compare(scenario, Sampling.ORDINARY, 1, 0);
        }
    }

    @Test
    void everyComponentIsConsidered() {
        for (Record part : List.of(PLAIN, PLAIN.port(), RUN, A, TARGET, HALL, ONE, HELP, FLOW)) {
            values(part).forEach((name, value) -> {
                List<Object> all = new ArrayList<>(List.of(value));
                CHANGES.stream()
                        .filter(change -> change.of.equals(part) && change.component.equals(name))
                        .forEach(change -> all.add(change.value));
                assertThat(all).as("values of %s", name).hasSizeGreaterThan(1);
                Object last = all.get(all.size() - 1);
                Object inside = last instanceof Optional<?> present ? present.orElse(null) : last;
                if (inside instanceof Enum<?> constant) {
                    assertThat(all.stream().map(each -> each instanceof Optional<?> some ? some.orElse(null) : each))
                            .as("of %s", name)
                            .contains((Object[]) allBut(last instanceof Optional<?>, constant));
                } else if (inside instanceof Arrivals) {
                    assertThat(all)
                            .extracting(each -> (Object) each.getClass())
                            .as("of %s", name)
                            .contains((Object[]) Arrivals.class.getPermittedSubclasses());
                }
            });
        }
    }

    /** Where an optional constant is left out, its first is meant. */
    private static Enum<?>[] allBut(boolean first, Enum<?> one) {
        Enum<?>[] all = one.getDeclaringClass().getEnumConstants();
        return first ? Arrays.copyOfRange(all, 1, all.length) : all;
    }

    @Test
    void aNewKeyMakesAPortAnotherByItself() {
        Key<Integer> carpets = Key.of("carpets", Values.count(0, 9), 0, "Red ones.");
        LaneSpec two = HALL.lanes().get(1);

        assertThat(PlainPorts.isPlain(lanes(ONE.with(carpets, 1), two))).isFalse();
        assertThat(PlainPorts.isPlain(lanes(ONE.with(carpets, 0), two))).isTrue();
        assertThat(PlainPorts.isPlain(inScenario(HALL.with(carpets, 1)))).isFalse();
    }

    /** At the same instant it would matter which of several lanes is first. */
    @Test
    void onlySoManyLanesHelpEachOther() {
        assertThat(PlainPorts.isPlain(ring(PlainPorts.MOST_HELPING_LANES))).isTrue();
        assertThat(PlainPorts.isPlain(ring(PlainPorts.MOST_HELPING_LANES + 1))).isFalse();
    }

    /** Lanes each of which helps the next, and the last the first; and one on its own, which does not count. */
    private static Scenario ring(long size) {
        List<LaneSpec> lanes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lanes.add(lane("ring-" + i, 1, i == 0 ? new String[] {"a"} : new String[0])
                    .withHelps(List.of(new Help("ring-" + (i + 1) % size, When.IDLE))));
        }
        lanes.add(lane("own", 1, "b"));
        return lanes(lanes.toArray(LaneSpec[]::new));
    }

    @Test
    void lanesThatWorkTogetherDoNotChangeOver() {
        LaneSpec helping = ONE.withHelps(List.of(HELP));
        LaneSpec two = HALL.lanes().get(1);

        assertThat(PlainPorts.isPlain(lanes(helping, two))).isTrue();
        assertThat(PlainPorts.isPlain(lanes(helping.withChangeOver(s(5)), two))).isFalse();
        assertThat(PlainPorts.isPlain(lanes(helping, two.withChangeOver(s(5))))).isFalse();
    }

    private static Scenario lanes(LaneSpec... lanes) {
        return inScenario(HALL.withLanes(List.of(lanes)));
    }

    /** By the names of keys, or of components where there are none. */
    private static Map<String, Object> values(Record of) {
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            for (RecordComponent component : of.getClass().getRecordComponents()) {
                if (!component.getType().equals(Settings.class)) {
                    values.put(component.getName(), component.getAccessor().invoke(of));
                }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
        if (of instanceof Keyed<?> keyed) {
            keyed.keys()
                    .all()
                    .forEach(key -> values.put(key.name(), keyed.settings().get(key)));
        }
        return values;
    }

    private static Record with(Record of, String name, Object value) {
        if (of instanceof Keyed<?> keyed) {
            for (Key<?> key : keyed.keys().all()) {
                if (key.name().equals(name)) {
                    return (Record) withKey(keyed, key, value);
                }
            }
        }
        RecordComponent[] components = of.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].getName().equals(name)
                        ? value
                        : components[i].getAccessor().invoke(of);
            }
            return (Record) of.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @SuppressWarnings("unchecked") // the table of changes gives values of the type of their keys
    private static <T> Object withKey(Keyed<?> keyed, Key<T> key, Object value) {
        return keyed.with(key, (T) value);
    }

    /** The plain port with another of one of its parts. */
    private static Scenario inScenario(Record after) {
        if (after instanceof Scenario scenario) {
            return scenario;
        } else if (after instanceof StageSpec stage) {
            return inScenario(with(PLAIN, "stages", List.of(stage)));
        } else if (after instanceof LaneSpec lane) {
            return lanes(lane, HALL.lanes().get(1));
        } else if (after instanceof Help help) {
            return inScenario(ONE.withHelps(List.of(help)));
        } else if (after instanceof UnitClass unitClass) {
            return inScenario(with(PLAIN, "classes", List.of(unitClass, B)));
        } else if (after instanceof FlowSpec flow) {
            return inScenario(with(PLAIN, "flows", List.of(flow)));
        } else if (after instanceof Target target) {
            return inScenario(with(PLAIN, "targets", List.of(target)));
        }
        return inScenario(with(PLAIN, after instanceof Port ? "port" : "run", after));
    }
}
