package org.kouan.experiment.crosscheck;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.kouan.result.ClassColumn;
import org.kouan.result.FigureInfo;
import org.kouan.result.FigureInfo.Subject;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.scenario.Target;
import org.kouan.stats.Interval;
import org.kouan.stats.RatioSample;

/** What replications showed of a station, each figure with its bounds. Times are in minutes. */
final class Simulated {
    private static final double MINUTE_MICROS = 60e6;

    private final ResultLayout layout;
    private final List<ReplicationResult> replications;
    private final double confidence;

    Simulated(RunResult result, double confidence) {
        layout = result.layout();
        replications = result.replications();
        this.confidence = confidence;
    }

    int replications() {
        return replications.size();
    }

    int indexOfClass(String name) {
        return IntStream.range(0, layout.classes().size())
                .filter(i -> layout.classes().get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String labelOfClass(String name) {
        return layout.classes().get(indexOfClass(name)).label();
    }

    /** Mean wait of those who were taken to a desk. */
    Interval meanWait(Station station) {
        return ratio(
                result -> sum(result, station, LaneColumn.WAIT_SUM) / MINUTE_MICROS,
                result -> sum(result, station, LaneColumn.TAKEN));
    }

    /** Mean wait of a class in all the port. */
    Interval meanWait(String unitClass) {
        int index = indexOfClass(unitClass);
        return ratio(
                result -> result.get(index, ClassColumn.WAIT_SUM) / MINUTE_MICROS,
                result -> result.get(index, ClassColumn.ARRIVED));
    }

    /** Mean time in the port of those of a class who were served. */
    Interval meanStay(String unitClass) {
        int index = indexOfClass(unitClass);
        return ratio(
                result -> result.get(index, ClassColumn.STAY_SUM) / MINUTE_MICROS,
                result -> result.get(index, ClassColumn.SERVED));
    }

    Interval utilisation(Station station) {
        return ratio(result -> sum(result, station, LaneColumn.BUSY), result -> sum(result, station, LaneColumn.OPEN));
    }

    /** The share that gave up waiting, of these and those who were taken to a desk. */
    Interval gaveUp(Station station) {
        List<Integer> figures = IntStream.range(0, layout.figures().size())
                .filter(i -> isGaveUp(layout.figures().get(i), station))
                .boxed()
                .toList();
        ToDoubleFunction<ReplicationResult> gaveUp =
                result -> figures.stream().mapToDouble(result::figure).sum();
        return ratio(gaveUp, result -> gaveUp.applyAsDouble(result) + sum(result, station, LaneColumn.TAKEN));
    }

    private static boolean isGaveUp(FigureInfo figure, Station station) {
        return figure.subject() == Subject.LANE
                && figure.name().equals("gave-up")
                && station.lanes().stream().anyMatch(lane -> lane.name().equals(figure.of()));
    }

    /** The share of a target's classes that kept its limit. */
    Interval kept(int index, Target target) {
        List<Integer> classes =
                target.classes().stream().map(this::indexOfClass).toList();
        ToDoubleFunction<ReplicationResult> arrived = result -> classes.stream()
                .mapToDouble(each -> result.get(each, ClassColumn.ARRIVED))
                .sum();
        return ratio(
                result -> {
                    double come = arrived.applyAsDouble(result);
                    return come == 0 ? 0 : come * result.targets().get(index).value();
                },
                arrived);
    }

    private double sum(ReplicationResult result, Station station, LaneColumn column) {
        double sum = 0;
        for (int i = 0; i < layout.lanes().size(); i++) {
            String name = layout.lanes().get(i).name();
            if (station.lanes().stream().anyMatch(lane -> lane.name().equals(name))) {
                sum += result.get(i, column);
            }
        }
        return sum;
    }

    private Interval ratio(
            ToDoubleFunction<ReplicationResult> numerator, ToDoubleFunction<ReplicationResult> denominator) {
        return new RatioSample(
                        replications.stream().mapToDouble(numerator).toArray(),
                        replications.stream().mapToDouble(denominator).toArray())
                .interval(confidence);
    }
}
