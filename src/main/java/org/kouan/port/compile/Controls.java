package org.kouan.port.compile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.port.arrival.ExpectedArrivals;
import org.kouan.port.core.Figures;
import org.kouan.port.record.Recorder;
import org.kouan.random.Sampler;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Distribution;

/**
 * How lucky a day was, told by figures whose expectation is known to be zero: how many more units of a class came than
 * expected, and how much longer the inspections drawn at a stage were than their means. Registered only with {@link
 * Sampling#CONTROLLED}.
 *
 * <p>The expectation of the second is zero whatever the policies do (Wald's identity): a service time does not depend on
 * how many were drawn before. That of the first is known where all flows of the class come by rates or are waiting at the
 * opening; other classes have no such figure.
 */
public final class Controls {
    /** Name of the figure of a class. */
    public static final String ARRIVALS = "arrivals_beyond_expected";
    /** Name of the figure of a stage. */
    public static final String SERVICE = "service_beyond_expected";

    private static final double MICROS_PER_MINUTE = 60e6;

    private final Figures figures;
    private @Nullable Recorder recorder;
    private final Map<String, ServiceSum> sumOfStage = new LinkedHashMap<>();

    Controls(Figures figures) {
        this.figures = figures;
    }

    /** Whether a figure is a control. */
    public static boolean isControl(FigureInfo info) {
        return info.name().equals(ARRIVALS) || info.name().equals(SERVICE);
    }

    /** A sampler whose draws are compared with the mean of their law. */
    Sampler measured(Sampler sampler, Distribution law, StageSpec stage) {
        ServiceSum sum = sumOfStage.computeIfAbsent(stage.name(), name -> registered(stage));
        double mean = law.meanMicros();
        return () -> {
            long value = sampler.sample();
            sum.micros += value - mean;
            return value;
        };
    }

    private ServiceSum registered(StageSpec stage) {
        ServiceSum sum = new ServiceSum();
        figures.counter(sum);
        figures.add(
                new FigureInfo(
                        FigureInfo.Subject.STAGE,
                        stage.name(),
                        stage.label(),
                        SERVICE,
                        "inspection times beyond their means",
                        "min"),
                end -> sum.micros / MICROS_PER_MINUTE);
        return sum;
    }

    /** Registers the figures of classes; {@link #readFrom} must follow before the first replication. */
    void ofArrivals(Scenario scenario, int periods) {
        for (int c = 0; c < scenario.classes().size(); c++) {
            UnitClass unitClass = scenario.classes().get(c);
            List<FlowSpec> flows = scenario.flows().stream()
                    .filter(flow -> flow.mix().getOrDefault(unitClass.name(), 0.0) > 0)
                    .toList();
            boolean carried = scenario.flows().stream()
                    .flatMap(flow -> flow.parties().stream())
                    .anyMatch(party -> party.mix().containsKey(unitClass.name()));
            boolean approved = scenario.flows().stream()
                    .flatMap(FlowSpec::requests)
                    .anyMatch(request -> request.approvedAs().containsKey(unitClass.name())
                            || request.approvedAs().containsValue(unitClass.name()));
            boolean lapsed =
                    scenario.flows().stream().anyMatch(flow -> flow.lapsedAs().containsValue(unitClass.name()));
            boolean movedByWaits = scenario.flows().stream()
                    .anyMatch(flow -> flow.publishedWait()
                            .filter(wait -> wait.shareOf(unitClass.name()) > 0)
                            .isPresent());
            boolean calendar =
                    scenario.port().calendar().isPresent(); // who comes back arrives at other times, or never
            boolean known = !carried
                    && !approved
                    && !lapsed
                    && !movedByWaits
                    && !calendar
                    && !flows.isEmpty()
                    && flows.stream().allMatch(flow -> isKnown(flow.arrivals()));
            if (known) {
                double expected = flows.stream()
                        .mapToDouble(flow -> expected(flow, unitClass.name(), scenario))
                        .sorted() // so that the order of flows changes no bit
                        .sum();
                int from = c * periods;
                figures.add(
                        new FigureInfo(
                                FigureInfo.Subject.CLASS,
                                unitClass.name(),
                                unitClass.label(),
                                ARRIVALS,
                                "arrivals beyond the expected number",
                                "per replication"),
                        end -> arrived(from, periods) - expected);
            }
        }
    }

    private static boolean isKnown(Arrivals arrivals) {
        return arrivals instanceof Arrivals.Poisson
                || arrivals instanceof Arrivals.LinearPoisson
                || arrivals instanceof Arrivals.Present;
    }

    private static double expected(FlowSpec flow, String className, Scenario scenario) {
        RunPlan run = scenario.run();
        long from = scenario.clock().microsAfter(run.from(), run.warmUp());
        return flow.mix().getOrDefault(className, 0.0)
                * ExpectedArrivals.of(flow, scenario)
                        .between(from, scenario.clock().microsAt(run.until()));
    }

    /** Where arrivals are counted. */
    void readFrom(Recorder counts) {
        recorder = counts;
    }

    private long arrived(int from, int periods) {
        long[] arrivals = Objects.requireNonNull(recorder).current().arrivals;
        return Arrays.stream(arrivals, from, from + periods).sum();
    }

    /** All draws of a replication, those of the warm-up too. */
    private static final class ServiceSum implements Figures.Counter {
        private double micros;

        @Override
        public void reset() {
            micros = 0;
        }

        @Override
        public void count(long nowMicros) {
            // The expectation is zero with and without the draws of the warm-up, which the day's waits depend on.
        }
    }
}
