package org.kouan.port;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.port.policy.Forecast;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** The forecast that follows from the arrivals and routes that a scenario states. */
final class ScheduleForecast implements Forecast {
    /** A share of a flow that comes to a stage so long after it has come to the port. */
    private record Stream(ExpectedArrivals arrivals, double share, long lagMicros) {}

    private final Scenario scenario;
    private final Names names;
    /** By stage and class. */
    private final List<List<List<Stream>>> streams = new ArrayList<>();

    ScheduleForecast(Scenario scenario) {
        this.scenario = scenario;
        names = new Names(scenario);
        for (int s = 0; s < scenario.stages().size(); s++) {
            List<List<Stream>> byClass = new ArrayList<>();
            for (int c = 0; c < scenario.classes().size(); c++) {
                byClass.add(new ArrayList<>());
            }
            streams.add(byClass);
        }
        for (FlowSpec flow : scenario.flows()) {
            ExpectedArrivals arrivals = ExpectedArrivals.of(flow.arrivals(), scenario.run());
            flow.mix().forEach((unitClass, share) -> follow(flow.route(), unitClass, share, arrivals));
        }
    }

    @Override
    public double expected(int stageIndex, int classIndex, long fromMicros, long toMicros) {
        double expected = 0;
        for (Stream stream : streams.get(stageIndex).get(classIndex)) {
            expected +=
                    stream.share * stream.arrivals.between(fromMicros - stream.lagMicros, toMicros - stream.lagMicros);
        }
        return expected;
    }

    private void follow(List<RouteStep> route, String unitClass, double share, ExpectedArrivals arrivals) {
        Duration lag = Duration.ZERO;
        for (RouteStep step : route) {
            if (step instanceof RouteStep.Visit visit) {
                double taking = visit.shareOf(unitClass);
                add(visit.stage(), unitClass, new Stream(arrivals, share * taking, SimTime.micros(lag)));
                lag = lag.plus(times(inspection(visit.stage(), unitClass), taking));
            } else if (step instanceof RouteStep.Together together) {
                Duration longest = Duration.ZERO;
                for (String stage : together.stages()) {
                    add(stage, unitClass, new Stream(arrivals, share, SimTime.micros(lag)));
                    Duration time = inspection(stage, unitClass);
                    longest = time.compareTo(longest) > 0 ? time : longest;
                }
                lag = lag.plus(longest);
            } else if (step instanceof RouteStep.Delay delay) {
                lag = lag.plus(delay.time().mean());
            }
        }
    }

    private void add(String stage, String unitClass, Stream stream) {
        if (stream.share > 0) {
            streams.get(names.stageIndex(stage))
                    .get(names.classIndex(unitClass))
                    .add(stream);
        }
    }

    /** Mean time at the first lane that serves the class; zero where none does. */
    private Duration inspection(String stageName, String unitClass) {
        StageSpec stage = scenario.stages().get(names.stageIndex(stageName));
        for (LaneSpec lane : stage.lanes()) {
            if (lane.serves().contains(unitClass)) {
                var law = lane.service().getOrDefault(unitClass, stage.service().get(unitClass));
                return law == null ? Duration.ZERO : times(law.mean(), stage.serviceFactor() * lane.serviceFactor());
            }
        }
        return Duration.ZERO;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
