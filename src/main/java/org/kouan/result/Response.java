package org.kouan.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.kouan.result.ReplicationResult.ClassResult;
import org.kouan.result.ReplicationResult.LaneResult;
import org.kouan.result.ReplicationResult.TargetResult;

/**
 * A figure of a single replication, as studies record and compare them. Its name says what of whom:
 * {@code class.citizen.wait_minutes.mean}, {@code lane.desks.utilisation}, {@code target.citizens-30-min.kept}, or
 * {@code port.paid_hours} over all lanes and pools. The figures of a class or lane have the keys of {@link ClassMetric} and
 * {@link LaneMetric}, as far as they exist for one day; those of features have the keys of {@link FigureInfo}.
 */
public final class Response {
    private static final double MICROS_PER_MINUTE = 60e6;
    private static final double MICROS_PER_HOUR = 3600e6;

    /** A figure, by its key and unit. */
    private record Figure<T>(String unit, ToDoubleFunction<T> value) {}

    /** Of a class, against the limit of its target. */
    private static final List<String> NEEDING_A_TARGET = List.of("share_within_target", "excess_minutes");

    private static final Map<String, Figure<ClassResult>> OF_CLASS = ofClass();
    private static final Map<String, Figure<LaneOfDay>> OF_LANE = ofLane();
    private static final Map<String, Figure<TargetResult>> OF_TARGET = ofTarget();
    private static final Map<String, Figure<ReplicationResult>> OF_PORT = ofPort();

    private record LaneOfDay(LaneResult lane, long countedMicros) {}

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
            add(all, "target." + layout.targets().get(i).name(), OF_TARGET, day -> day.ofTarget(index));
        }
        for (int i = 0; i < layout.classes().size(); i++) {
            int index = i;
            String prefix = "class." + layout.classes().get(i).name();
            add(all, prefix, OF_CLASS, day -> day.ofClass(index));
            if (layout.classes().get(i).target() < 0) {
                NEEDING_A_TARGET.forEach(key -> all.remove(prefix + "." + key));
            }
        }
        for (int i = 0; i < layout.lanes().size(); i++) {
            int index = i;
            add(
                    all,
                    "lane." + layout.lanes().get(i).name(),
                    OF_LANE,
                    day -> new LaneOfDay(day.ofLane(index), day.countedMicros()));
            if (layout.lanes().get(i).pooled()) {
                all.remove("lane." + layout.lanes().get(i).name() + ".paid_hours");
            }
        }
        all.put("port.paid_hours", new Response("port.paid_hours", "h", paidHours(layout)));
        add(all, "port", OF_PORT, day -> day);
        for (int i = 0; i < layout.figures().size(); i++) {
            int index = i;
            FigureInfo info = layout.figures().get(i);
            Response response = new Response(info.key(), info.unit(), day -> day.figure(index));
            all.putIfAbsent(info.key(), response);
        }
        return all;
    }

    private interface Part<T> {
        T of(ReplicationResult day);
    }

    private static <T> void add(
            Map<String, Response> all, String prefix, Map<String, Figure<T>> figures, Part<T> part) {
        figures.forEach((key, figure) -> {
            String name = prefix + "." + key;
            all.put(name, new Response(name, figure.unit, day -> figure.value.applyAsDouble(part.of(day))));
        });
    }

    private static Map<String, Figure<ClassResult>> ofClass() {
        Map<String, Figure<ClassResult>> figures = new LinkedHashMap<>();
        figures.put("arrived", new Figure<>("per replication", ClassResult::arrived));
        figures.put("served", new Figure<>("per replication", ClassResult::served));
        figures.put("unfinished", new Figure<>("per replication", ClassResult::unfinished));
        figures.put(
                "wait_minutes.mean", new Figure<>("min", each -> minutesEach(each.waitSumMicros(), each.arrived())));
        figures.put(
                "wait_minutes.served_mean",
                new Figure<>("min", each -> minutesEach(each.servedWaitSumMicros(), each.served())));
        figures.put("wait_minutes.p50", quantile(ClassResult::p50Micros));
        figures.put("wait_minutes.p90", quantile(ClassResult::p90Micros));
        figures.put("wait_minutes.p95", quantile(ClassResult::p95Micros));
        figures.put("wait_minutes.p99", quantile(ClassResult::p99Micros));
        figures.put(
                "wait_minutes.max",
                new Figure<>("min", each -> each.arrived() == 0 ? Double.NaN : minutes(each.waitMaxMicros())));
        figures.put("share_within_target", new Figure<>("1", each -> ratio(each.within(), each.arrived())));
        figures.put("excess_minutes", new Figure<>("min", each -> minutesEach(each.excessMicros(), each.arrived())));
        figures.put(
                "time_in_port_minutes", new Figure<>("min", each -> minutesEach(each.staySumMicros(), each.served())));
        return figures;
    }

    private static Figure<ClassResult> quantile(ToLongFunction<ClassResult> micros) {
        return new Figure<>("min", each -> {
            long value = micros.applyAsLong(each);
            return value < 0 ? Double.NaN : minutes(value);
        });
    }

    private static Map<String, Figure<LaneOfDay>> ofLane() {
        Map<String, Figure<LaneOfDay>> figures = new LinkedHashMap<>();
        figures.put("started", new Figure<>("per replication", day -> day.lane.started()));
        figures.put(
                "wait_minutes.mean",
                new Figure<>("min", day -> minutesEach(day.lane.waitSumMicros(), day.lane.taken())));
        figures.put("utilisation", new Figure<>("1", day -> ratio(day.lane.busyMicros(), day.lane.openMicros())));
        figures.put("queue_mean", new Figure<>("units", day -> ratio(day.lane.queueAreaMicros(), day.countedMicros)));
        figures.put("queue_max", new Figure<>("units", day -> day.lane.queueMax()));
        figures.put("paid_hours", new Figure<>("h", day -> day.lane.officerMicros() / MICROS_PER_HOUR));
        figures.put("officer_hours", new Figure<>("h", day -> day.lane.officerMicros() / MICROS_PER_HOUR));
        figures.put("overtime_hours", new Figure<>("h", day -> day.lane.overtimeMicros() / MICROS_PER_HOUR));
        return figures;
    }

    private static Map<String, Figure<TargetResult>> ofTarget() {
        Map<String, Figure<TargetResult>> figures = new LinkedHashMap<>();
        figures.put("value", new Figure<>("1", TargetResult::value));
        figures.put("kept", new Figure<>("1", target -> target.kept() ? 1 : 0));
        return figures;
    }

    private static Map<String, Figure<ReplicationResult>> ofPort() {
        Map<String, Figure<ReplicationResult>> figures = new LinkedHashMap<>();
        figures.put("officer_hours", new Figure<>("h", day -> hours(day, LaneResult::officerMicros)));
        figures.put("overtime_hours", new Figure<>("h", day -> hours(day, LaneResult::overtimeMicros)));
        return figures;
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
                                .mapToLong(lane -> day.ofLane(lane).officerMicros())
                                .sum()
                        / MICROS_PER_HOUR
                + Arrays.stream(pools).mapToDouble(day::figure).sum();
    }

    private static double hours(ReplicationResult day, ToLongFunction<LaneResult> micros) {
        return day.lanes().stream().mapToLong(micros).sum() / MICROS_PER_HOUR;
    }

    private static double minutes(long micros) {
        return micros / MICROS_PER_MINUTE;
    }

    private static double minutesEach(long micros, long number) {
        return number == 0 ? Double.NaN : minutes(micros) / number;
    }

    private static double ratio(long of, long to) {
        return to == 0 ? Double.NaN : (double) of / to;
    }
}
