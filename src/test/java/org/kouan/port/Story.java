package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.clock.PortClock;
import org.kouan.engine.SimTime;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** A small scenario, put together in a few words, and what happened when it was run once. */
public final class Story {
    public static final LocalDate DATE = LocalDate.of(2024, 6, 3);

    private final List<UnitClass> classes = new ArrayList<>();
    private final List<StageSpec> stages = new ArrayList<>();
    private final List<FlowSpec> flows = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Disturbance> disturbances = new ArrayList<>();
    private Optional<PortCalendar> calendar = Optional.empty();
    private PortClock clock = PortClock.BEIJING_TIME;
    private final List<Approval> approvals = new ArrayList<>();
    private final List<StaffPool> staff = new ArrayList<>();
    private RunPlan run = RunPlan.of(DATE, Duration.ZERO, Duration.ofHours(1));

    /** What happened. */
    public record Told(List<String> diary, ReplicationResult result, RunTotals totals, ResultLayout layout) {
        public Counts<ClassColumn> ofClass(int index) {
            return result.classes().get(index);
        }

        public Counts<LaneColumn> lane(int index) {
            return result.lanes().get(index);
        }

        /** A figure of a feature, by its key: {@code pool.border.overtime}. */
        public double figure(String key) {
            List<String> keys =
                    layout.figures().stream().map(info -> info.key()).toList();
            assertThat(keys).contains(key);
            return result.figure(keys.indexOf(key));
        }

        /** A figure in hours, in whole microseconds. */
        double seconds(String key) {
            return Math.rint(figure(key) * 3600 * SimTime.MICROS_PER_SECOND) / SimTime.MICROS_PER_SECOND;
        }

        /** The lines of the diary that contain a word. */
        public List<String> lines(String word) {
            return diary.stream().filter(line -> line.contains(word)).toList();
        }
    }

    public static Duration s(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    public static long micros(double seconds) {
        return Math.round(seconds * SimTime.MICROS_PER_SECOND);
    }

    public static Constant constant(double seconds) {
        return new Constant(s(seconds));
    }

    /** Service times by class: name, seconds, name, seconds... */
    public static Map<String, Distribution> times(Object... namesAndSeconds) {
        Map<String, Distribution> times = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSeconds.length; i += 2) {
            times.put((String) namesAndSeconds[i], constant(((Number) namesAndSeconds[i + 1]).doubleValue()));
        }
        return times;
    }

    /** Desks by time: from second, desks, from second, desks... until the end of the day. */
    public static DayProfile plan(int... secondsAndDesks) {
        List<DayProfile.Segment> segments = new ArrayList<>();
        for (int i = 0; i < secondsAndDesks.length; i += 2) {
            Duration to =
                    i + 2 < secondsAndDesks.length ? Duration.ofSeconds(secondsAndDesks[i + 2]) : Duration.ofDays(1);
            segments.add(new DayProfile.Segment(Duration.ofSeconds(secondsAndDesks[i]), to, secondsAndDesks[i + 1]));
        }
        return new DayProfile(segments);
    }

    public static LaneSpec lane(String name, LaneSpec.Desks desks, String... serves) {
        return LaneSpec.of(name, List.of(serves), desks);
    }

    public static LaneSpec lane(String name, int desks, String... serves) {
        return lane(name, LaneSpec.Desks.of(desks), serves);
    }

    public static PolicySpec policy(String name, Object... keysAndValues) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            parameters.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return new PolicySpec(name, parameters);
    }

    /** One traveller at each of these seconds. */
    public static Arrivals.Timetable at(double... seconds) {
        List<Arrivals.Service> services = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            services.add(new Arrivals.Service("s" + i, s(seconds[i]), 1));
        }
        return timetable(services, new Arrivals.Alighting.Gaps(constant(0)), 0, 0);
    }

    public static Arrivals.Timetable timetable(
            List<Arrivals.Service> services, Arrivals.Alighting alighting, double firstAfter, double walk) {
        return new Arrivals.Timetable(
                "a test", services, Optional.empty(), Optional.empty(), s(firstAfter), alighting, constant(walk));
    }

    public Story classes(String... names) {
        for (String name : names) {
            classes.add(UnitClass.of(name, name));
        }
        return this;
    }

    public Story stage(StageSpec stage) {
        stages.add(stage);
        return this;
    }

    public Story flow(FlowSpec flow) {
        flows.add(flow);
        return this;
    }

    /** A flow of one class, named after it, that visits these stages in turn. */
    public Story come(String unitClass, Arrivals arrivals, String... visits) {
        return flow(FlowSpec.of(unitClass, Map.of(unitClass, 1.0), arrivals, visits));
    }

    Story target(Target target) {
        targets.add(target);
        return this;
    }

    Story clock(PortClock other) {
        clock = other;
        return this;
    }

    Story calendar(PortCalendar days) {
        calendar = Optional.of(days);
        return this;
    }

    public Story disturbance(Disturbance disturbance) {
        disturbances.add(disturbance);
        return this;
    }

    Story approval(Approval approval) {
        approvals.add(approval);
        return this;
    }

    Story staff(StaffPool... pools) {
        staff.addAll(List.of(pools));
        return this;
    }

    public Story run(double fromSeconds, double untilSeconds) {
        run = new RunPlan(
                DATE,
                s(fromSeconds),
                s(untilSeconds),
                run.closing(),
                run.extend(),
                run.period(),
                run.warmUp(),
                run.replications(),
                run.seed(),
                run.confidence());
        return this;
    }

    public Story run(RunPlan plan) {
        run = plan;
        return this;
    }

    public Story cutOff() {
        run = run.withClosing(RunPlan.Closing.CUT_OFF);
        return this;
    }

    /** Who has been in a queue is served after the end, for a number of seconds at most. */
    Story drainHall(double mostSeconds) {
        run = run.withClosing(RunPlan.Closing.DRAIN_HALL).withExtend(s(mostSeconds));
        return this;
    }

    Story extend(double mostSeconds) {
        run = run.withExtend(s(mostSeconds));
        return this;
    }

    public Story warmUp(double seconds) {
        run = run.withWarmUp(s(seconds));
        return this;
    }

    /** The scenario, after the same checks as one from a file. */
    public Scenario scenario() {
        Scenario plain = Scenario.of("story", run, classes, stages, flows, targets)
                .withStaff(staff)
                .withDisturbances(disturbances)
                .withApprovals(approvals)
                .withClock(clock);
        return new ScenarioChecks(LanePolicies.descriptors())
                .checked(calendar.map(plain::withCalendar).orElse(plain));
    }

    public Told tell() {
        return tell(0);
    }

    public Told tell(int replication) {
        return tell(replication, replication);
    }

    /** The second replication of a model that has run one before. */
    public Told tellAgain() {
        return tell(0, 1);
    }

    private Told tell(int first, int last) {
        Scenario scenario = scenario();
        Diary diary = new Diary(scenario);
        PortModel model = PortModel.compile(scenario, diary);
        for (int replication = first; replication < last; replication++) {
            model.run(1, replication, new RunTotals(model.layout()));
        }
        diary.lines().clear();
        RunTotals totals = new RunTotals(model.layout());
        ReplicationResult result = model.run(1, last, totals);
        return new Told(diary.lines(), result, totals, model.layout());
    }
}
