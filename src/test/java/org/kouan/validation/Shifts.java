package org.kouan.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

/** What happens when one shift goes and another comes. */
final class Shifts {
    private Shifts() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        cases.put("B-DAY-03", Shifts::fullReliefDay);
        cases.put("B-SIPP-01", Shifts::planningPeriods);
        cases.put("C-CIW-01", Shifts::overtime);
        return cases;
    }

    /**
     * Full relief: each shift is a lane with desks of its own, and takes over the queues of those before it, which are
     * older than its own. Desks of the old shift finish with whom they have, while all of the new one open at once.
     */
    private static StageSpec fullRelief(double[] ends, double[] officers, Map<String, Distribution> services) {
        List<String> classes = List.copyOf(services.keySet());
        List<LaneSpec> lanes = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            double from = i == 0 ? 0 : ends[i - 1];
            boolean last = i == ends.length - 1;
            DayProfile open = i == 0
                    ? Hall.profile(0, officers[0], ends[0], 0)
                    : last ? Hall.profile(0, 0, from, officers[i]) : Hall.profile(0, 0, from, officers[i], ends[i], 0);
            LaneSpec lane = LaneSpec.of("shift-" + i, classes, LaneSpec.Desks.of(open));
            lanes.add(lane.withHelps(IntStream.range(0, i)
                    .mapToObj(before -> new Help("shift-" + before, Help.When.FIRST))
                    .toList()));
        }
        return StageSpec.of("hall", services, lanes.toArray(LaneSpec[]::new));
    }

    private static void fullReliefDay(Trial trial) {
        double[] ends = trial.of().numbers("segments", ".t_end");
        double[] officers = trial.of().numbers("segments", ".officers");
        Hall exhaustive = Days.segments(
                trial,
                ends,
                trial.of().numbers("segments", ".lam"),
                officers,
                Hall.exponential(1 / trial.of().number("mu")));
        StageSpec stage = fullRelief(ends, officers, exhaustive.stages().get(0).service());
        Hall hall = new Hall(exhaustive.flows(), List.of(stage), exhaustive.limits());
        Scenario scenario = hall.scenario(Hall.plan(0, ends[ends.length - 1]));
        Results results = trial.run(scenario, 4000);
        for (String figure : trial.of().expected().keySet()) {
            if (!figure.startsWith("E_")) {
                hall.compare(trial, results, List.of(figure), 0, 1, 2, 3);
            }
        }
        Days.snapshots(trial, scenario, Days.minutes(trial, "E_"), 1000);
    }

    /** As a closing desk counts in the new number, and as full relief. */
    private static void overtime(Trial trial) {
        ExactCases.shifts(trial);
        double[] arrivals = trial.of().numbers("arrivals", "");
        double[] services = trial.of().numbers("services", "");
        Map<String, Arrivals> flows = new LinkedHashMap<>();
        Map<String, Distribution> times = new LinkedHashMap<>();
        List<String> names = trial.travellers(arrivals.length);
        for (int i = 0; i < arrivals.length; i++) {
            flows.put(names.get(i), Hall.parties(arrivals[i], 1));
            times.put(names.get(i), Hall.constant(services[i]));
        }
        StageSpec stage =
                fullRelief(trial.of().numbers("shifts", ".until"), trial.of().numbers("shifts", ".officers"), times);
        ReplicationResult result = trial.run(new Hall(flows, List.of(stage), List.of()).scenario(Hall.plan(0, 60)), 1)
                .replications()
                .get(0);
        for (int i = 0; i < arrivals.length; i++) {
            Counts<ClassColumn> one = result.classes().get(i);
            trial.exactly("relief_waits[" + i + "]", one.get(ClassColumn.WAIT_SUM) / Results.MINUTE_MICROS, 0);
            double end = arrivals[i] + one.get(ClassColumn.STAY_SUM) / Results.MINUTE_MICROS;
            trial.exactly("relief_end_times[" + i + "]", end, 0);
        }
    }

    /**
     * A rate of 16 (1 + sin(2 pi t / 24) / 2) an hour, inspections of an hour, desks by planning periods of two hours,
     * who hand over when they close; in the rhythm of days, of which the first is not counted. Every period is a class.
     * Rates are the exact means of minutes, beside which an hour of inspection is long.
     */
    private static void planningPeriods(Trial trial) {
        for (String plan : List.of("sipp", "lag_sipp")) {
            int periods = 12;
            Map<String, Arrivals> flows = new LinkedHashMap<>();
            Map<String, Distribution> services = new LinkedHashMap<>();
            double[] desks = new double[periods];
            for (int i = 0; i < periods; i++) {
                desks[i] = trial.of().formulas().get(plan + "_staffing[" + i + "]");
                flows.put("period-" + i, new Arrivals.Poisson(sine(trial, 120 * i, 120 * i + 120)));
                services.put("period-" + i, Hall.exponential(60 / trial.of().number("mu")));
            }
            LaneSpec lane = LaneSpec.of(
                            "desks",
                            List.copyOf(flows.keySet()),
                            LaneSpec.Desks.of(DayProfile.every(Hall.minutes(120), desks)))
                    .withClosingDesk(ClosingDesk.HAND_OVER_RESUME);
            Hall hall = new Hall(flows, List.of(StageSpec.of("hall", services, lane)), List.of(0.0));
            Results results = trial.run(hall.scenario(Hall.plan(1440, 21 * 1440)), 64);
            int[] all = IntStream.range(0, periods).toArray();
            trial.ratio(plan + "_overall_P_delay", results.late(0, 1, all), results.arrived(all));
            for (int i = 0; i < periods; i++) {
                String figure = plan + "_by_period[" + i + "].arrival_avg_P_delay";
                trial.ratio(figure, results.late(0, 1, i), results.arrived(i));
            }
        }
    }

    /** The mean rate of each minute from one to another of the day, an hour. */
    private static DayProfile sine(Trial trial, int from, int to) {
        List<DayProfile.Segment> segments = new ArrayList<>();
        double w = 2 * Math.PI / 1440;
        for (int minute = from; minute < to; minute++) {
            double mean = (StrictMath.cos(w * minute) - StrictMath.cos(w * (minute + 1))) / w;
            double rate = trial.of().number("lam_bar") * (1 + trial.of().number("RA") * mean);
            segments.add(new DayProfile.Segment(Hall.minutes(minute), Hall.minutes(minute + 1.0), rate));
        }
        return new DayProfile(segments);
    }
}
