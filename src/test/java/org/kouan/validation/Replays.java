package org.kouan.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

/**
 * Other people's published runs, customer by customer: their random numbers become a timetable and constant service
 * times, each customer a class, and our model must give their output. Times are rounded to microseconds, of which a
 * wait adds up at most two for each customer of the run.
 */
final class Replays {
    private Replays() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        cases.put("C-SSJ-01", Replays::observations);
        cases.put("C-SSJ-02", Replays::events);
        cases.put("D-LK-01", Replays::lawAndKelton);
        return cases;
    }

    /** One desk; what became of each customer, in minutes. */
    private record Replay(double[] arrivals, double[] services, ReplicationResult result) {
        static Replay of(Trial trial, List<Double> arrivals, List<Double> services) {
            Map<String, Arrivals> flows = new LinkedHashMap<>();
            Map<String, Distribution> times = new LinkedHashMap<>();
            for (int i = 0; i < arrivals.size(); i++) {
                flows.put("customer-" + i, Hall.parties(arrivals.get(i), 1));
                times.put("customer-" + i, Hall.constant(services.get(i)));
            }
            LaneSpec lane = LaneSpec.of("desk", List.copyOf(flows.keySet()), LaneSpec.Desks.of(1));
            Hall hall = new Hall(flows, List.of(StageSpec.of("hall", times, lane)), List.of());
            double until = arrivals.get(arrivals.size() - 1) + 1;
            ReplicationResult result = trial.run(hall.scenario(Hall.plan(0, until)), 1)
                    .replications()
                    .get(0);
            return new Replay(doubles(arrivals), doubles(services), result);
        }

        double wait(int customer) {
            return result.classes().get(customer).get(ClassColumn.WAIT_SUM) / Results.MINUTE_MICROS;
        }

        double start(int customer) {
            return arrivals[customer] + wait(customer);
        }

        double rounding() {
            return 2 * arrivals.length / Results.MINUTE_MICROS;
        }

        /** Waiting customers, averaged over the time until then. */
        double queueUntil(double time) {
            double area = 0;
            for (int i = 0; i < arrivals.length; i++) {
                area += Math.max(0, Math.min(start(i), time) - arrivals[i]);
            }
            return area / time;
        }

        private static double[] doubles(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private static double exponential(DoubleSupplier uniform, double mean) {
        return -mean * Math.log1p(-uniform.getAsDouble());
    }

    /** Waits of an M/M/1 by Lindley's recursion alone, from the generator's first two streams; the first does not wait. */
    static double[] waits(int customers, double gap, double service) {
        Mrg32k3a arrivals = Mrg32k3a.stream(0);
        Mrg32k3a services = Mrg32k3a.stream(1);
        double[] waits = new double[customers];
        for (int i = 1; i < customers; i++) {
            double stay = waits[i - 1] + exponential(services::next, service);
            waits[i] = Math.max(0, stay - exponential(arrivals::next, gap));
        }
        return waits;
    }

    /** Lindley's recursion for 100 customers, twice; each draws a service and then the time to the next arrival. */
    private static void observations(Trial trial) {
        double gap = 1 / trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        Mrg32k3a arrivalStream = Mrg32k3a.stream(0);
        Mrg32k3a serviceStream = Mrg32k3a.stream(1);
        for (int run = 0; run < 2; run++) {
            List<Double> arrivals = new ArrayList<>();
            List<Double> services = new ArrayList<>();
            double now = 0;
            double sum = 0;
            for (int i = 0; i < 100; i++) {
                arrivals.add(now);
                // The last one's service is never drawn, as nobody waits for its end.
                services.add(i < 99 ? exponential(serviceStream::next, service) : service);
                now += i < 99 ? exponential(arrivalStream::next, gap) : gap;
            }
            Replay replay = Replay.of(trial, arrivals, services);
            for (int i = 0; i < 100; i++) {
                sum += replay.wait(i);
            }
            String customer = "run" + run + "_customer";
            for (String figure : trial.of().exact().keySet()) {
                if (figure.startsWith(customer)) {
                    int number = Integer.parseInt(figure.substring(customer.length()));
                    trial.exactly(figure, replay.wait(number - 1), replay.rounding());
                }
            }
            trial.exactly("mean_run" + run, sum / 100, replay.rounding());
        }
    }

    private static void events(Trial trial) {
        double horizon = trial.of().number("horizon");
        Mrg32k3a arrivalStream = Mrg32k3a.stream(0);
        Mrg32k3a serviceStream = Mrg32k3a.stream(1);
        List<Double> arrivals = new ArrayList<>();
        List<Double> services = new ArrayList<>();
        double now = exponential(arrivalStream::next, 1 / trial.of().number("lam"));
        while (now < horizon) {
            arrivals.add(now);
            services.add(exponential(serviceStream::next, 1 / trial.of().number("mu")));
            now += exponential(arrivalStream::next, 1 / trial.of().number("lam"));
        }
        Replay replay = Replay.of(trial, arrivals, services);
        double[] waits = java.util.stream.IntStream.range(0, arrivals.size())
                .filter(i -> replay.start(i) <= horizon)
                .mapToDouble(replay::wait)
                .toArray();
        double mean = Arrays.stream(waits).average().orElseThrow();
        double squares =
                Arrays.stream(waits).map(wait -> (wait - mean) * (wait - mean)).sum();
        trial.exactly("num_waits_recorded", waits.length, 0);
        trial.exactly("max_wait", Arrays.stream(waits).max().orElseThrow(), replay.rounding());
        trial.exactly("mean_wait", mean, replay.rounding());
        trial.exactly("variance_wait", squares / (waits.length - 1), 10 * replay.rounding());
        trial.exactly("time_avg_queue", replay.queueUntil(horizon), replay.rounding());
        trial.exactly("max_queue", (double) replay.result().lanes().get(0).get(LaneColumn.QUEUE_MAX), 0);
    }

    /** One stream for intervals and services, in the order of events, until the thousandth start of a service. */
    private static void lawAndKelton(Trial trial) {
        int delays = trial.of().count("delays");
        LehmerStream uniform = new LehmerStream(trial.of().count("seed"));
        double gap = trial.of().number("mean_interarrival");
        double mean = trial.of().number("mean_service");
        List<Double> arrivals = new ArrayList<>();
        List<Double> services = new ArrayList<>();
        double nextArrival = -gap * Math.log(uniform.next());
        double free = Double.POSITIVE_INFINITY;
        // Only the order of draws follows from this; the waits are the model's.
        while (services.size() < delays) {
            if (nextArrival < free) {
                arrivals.add(nextArrival);
                double now = nextArrival;
                nextArrival = now - gap * Math.log(uniform.next());
                if (Double.isInfinite(free)) {
                    services.add(-mean * Math.log(uniform.next()));
                    free = now + services.get(services.size() - 1);
                }
            } else if (arrivals.size() > services.size()) {
                services.add(-mean * Math.log(uniform.next()));
                free += services.get(services.size() - 1);
            } else {
                free = Double.POSITIVE_INFINITY;
            }
        }
        while (services.size() < arrivals.size()) {
            services.add(mean);
        }
        Replay replay = Replay.of(trial, arrivals, services);
        double end = replay.start(delays - 1);
        double busy = 0;
        double sum = 0;
        for (int i = 0; i < delays; i++) {
            sum += replay.wait(i);
            busy += Math.min(services.get(i), end - replay.start(i));
        }
        trial.exactly("mean_delay", sum / delays, replay.rounding());
        trial.exactly("time_avg_queue", replay.queueUntil(end), replay.rounding());
        trial.exactly("utilization", busy / end, replay.rounding());
        trial.exactly("end_time", end, replay.rounding());
    }

    /** The generator of Law and Kelton's program: z' = 630360016 z mod (2^31 - 1), 24 bits of it, never 0. */
    private static final class LehmerStream {
        private static final long MULTIPLIER = 630_360_016;
        private static final long MODULUS = 2_147_483_647;
        private long z;

        LehmerStream(long seed) {
            z = seed;
        }

        double next() {
            z = MULTIPLIER * z % MODULUS;
            return (z >> 7 | 1) / 16_777_216.0;
        }
    }
}
