package org.kouan.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A figure of a single replication, as studies record and compare them. Its name says what of whom:
 * {@code class.citizen.wait_minutes.mean}, {@code lane.desks.utilisation}, {@code target.citizens-30-min.kept}, or
 * {@code port.paid_hours} over all lanes and pools. The figures of a class or lane have the keys of {@link ClassMetric} and
 * {@link LaneMetric}, as far as they exist for one day; those of features have the keys of {@link FigureInfo}.
 */
public final class Response {
    private static final double MICROS_PER_HOUR = 3600e6;

    private final String name;
    private final String unit;
    private final ToDoubleFunction<ReplicationResult> value;

    private Response(String name, String unit, ToDoubleFunction<ReplicationResult> value) {
        this.name = name;
        this.unit = unit;
        this.value = value;
    }

    /**
     * The response of a name.
     *
     * @throws NoSuchElementException when the layout has none; see {@link #names}
     */
    public static Response of(String name, ResultLayout layout) {
        Response response = all(layout).get(name);
        if (response == null) {
            throw new NoSuchElementException("there is no response " + name);
        }
        return response;
    }

    /** All names that a layout has: of targets, classes, lanes, the port and its features. */
    public static List<String> names(ResultLayout layout) {
        return List.copyOf(all(layout).keySet());
    }

    /** For example {@code class.citizen.wait_minutes.mean}. */
    public String name() {
        return name;
    }

    /**
     * "min" for minutes, "h" for hours, "1" for shares and yes or no, "per replication" for
     * counts, "units" for queues.
     */
    public String unit() {
        return unit;
    }

    /** Its value; NaN when the replication has nothing to measure, such as a mean wait where nobody came. */
    public double of(ReplicationResult replication) {
        return value.applyAsDouble(replication);
    }

    private static Map<String, Response> all(ResultLayout layout) {
        Map<String, Response> all = new LinkedHashMap<>();
        for (int i = 0; i < layout.targets().size(); i++) {
            int index = i;
            String prefix = "target." + layout.targets().get(i).name();
            put(all, prefix + ".value", "1", day -> day.targetValue(index));
            put(all, prefix + ".kept", "1", day -> day.targetDaysKept(index));
        }
        for (int i = 0; i < layout.classes().size(); i++) {
            for (ClassMetric metric : ClassMetric.values()) {
                if (metric.appliesTo(layout.classes().get(i))) {
                    put(all, "class." + layout.classes().get(i).name(), metric.measure(), i);
                }
            }
        }
        for (int i = 0; i < layout.lanes().size(); i++) {
            for (LaneMetric metric : LaneMetric.values()) {
                if (metric.appliesTo(layout.lanes().get(i))) {
                    put(all, "lane." + layout.lanes().get(i).name(), metric.measure(), i);
                }
            }
        }
        put(all, "port.paid_hours", "h", paidHours(layout));
        put(all, "port.officer_hours", "h", day -> hours(day, LaneColumn.OFFICER));
        put(all, "port.overtime_hours", "h", day -> hours(day, LaneColumn.OVERTIME));
        for (int i = 0; i < layout.figures().size(); i++) {
            int index = i;
            FigureInfo info = layout.figures().get(i);
            if (!all.containsKey(info.key())) {
                put(all, info.key(), info.unit(), day -> day.figure(index));
            }
        }
        return all;
    }

    /** The measure of a class or lane; the mean of the days' largest values is named after what it is on a day. */
    private static void put(Map<String, Response> all, String prefix, Measure measure, int index) {
        if (measure.over() != Measure.Over.MEAN_OF_LARGEST) {
            put(all, prefix + "." + measure.key(), measure.unit(), day -> measure.ofDay(day, index));
        }
    }

    private static void put(
            Map<String, Response> all, String name, String unit, ToDoubleFunction<ReplicationResult> value) {
        all.put(name, new Response(name, unit, value));
    }

    /** Of lanes without a pool their officers at open desks, and of pools what they are paid for. */
    private static ToDoubleFunction<ReplicationResult> paidHours(ResultLayout layout) {
        int[] lanes = IntStream.range(0, layout.lanes().size())
                .filter(lane -> !layout.lanes().get(lane).pooled())
                .toArray();
        int[] pools = IntStream.range(0, layout.figures().size())
                .filter(figure -> layout.figures().get(figure).isPaidHours())
                .toArray();
        return day -> Arrays.stream(lanes)
                                .mapToLong(lane -> day.get(lane, LaneColumn.OFFICER))
                                .sum()
                        / MICROS_PER_HOUR
                + Arrays.stream(pools).mapToDouble(day::figure).sum();
    }

    private static double hours(ReplicationResult day, LaneColumn column) {
        return day.lanes().stream().mapToLong(lane -> lane.get(column)).sum() / MICROS_PER_HOUR;
    }
}
