package org.kouan.port.arrival;

import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.times;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kouan.engine.SimTime;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;

/** Days at random levels: what is counted of them, and how counts depend. */
public abstract class DayLevelStory {
    public static final int HOUR = 3600;
    public static final int DAY = 24 * HOUR;

    /** Each statistic may be this number of standard errors off: 8 such comparisons raise a false alarm with 0.0005. */
    public static final double ERRORS = 4;

    public static final int DAYS = 400;
    public static final int REPLICATIONS = 10;

    /** Arrivals by flow and day, or their times. */
    public static final class Arrivers implements ModelObserver {
        public final double[][] byDay;
        public final List<Long> times = new ArrayList<>();

        Arrivers(Scenario scenario) {
            int days = (int) Math.ceil(scenario.run().until().toSeconds() / (double) DAY);
            byDay = new double[scenario.flows().size()][days];
        }

        @Override
        public void arrived(ModelEvent.Arrived event) {
            byDay[event.who().flow()][(int) (event.atMicros() / SimTime.MICROS_PER_DAY)]++;
            times.add(event.atMicros());
        }
    }

    public static double[][] counts(Scenario port) {
        double[][] counts = new double[port.flows().size()][DAYS * REPLICATIONS];
        for (int r = 0; r < REPLICATIONS; r++) {
            Arrivers arrivers = run(port, r);
            for (int f = 0; f < counts.length; f++) {
                System.arraycopy(arrivers.byDay[f], 0, counts[f], r * DAYS, DAYS);
            }
        }
        return counts;
    }

    public static Arrivers run(Scenario port, int replication) {
        Arrivers arrivers = new Arrivers(port);
        PortModel model = PortModel.compile(port, arrivers);
        model.run(1, replication, new RunTotals(model.layout()));
        return arrivers;
    }

    public static FlowSpec flow(String name, double perDay) {
        Arrivals arrivals = new Arrivals.Poisson(new DayProfile(List.of(
                new DayProfile.Segment(Duration.ofHours(6), Duration.ofHours(10), perDay / 8),
                new DayProfile.Segment(Duration.ofHours(12), Duration.ofHours(20), perDay / 16))));
        return FlowSpec.of(name, Map.of("person", 1.0), arrivals, "hall");
    }

    public static Scenario port(DayLevel level, int days, FlowSpec... flows) {
        RunPlan run = RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofDays(days));
        return Scenario.of(
                        "port",
                        run,
                        List.of(UnitClass.of("person", "person")),
                        List.of(StageSpec.of("hall", times("person", 1), lane("desks", 5, "person"))),
                        List.of(flows),
                        List.of())
                .withDayLevel(level);
    }

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    public static double covariance(double[] one, double[] other) {
        double oneMean = mean(one);
        double otherMean = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - oneMean) * (other[i] - otherMean);
        }
        return sum / (one.length - 1);
    }

    public static double correlation(double[] one, double[] other) {
        return covariance(one, other) / Math.sqrt(covariance(one, one) * covariance(other, other));
    }
}
