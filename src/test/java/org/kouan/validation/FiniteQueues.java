package org.kouan.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.kouan.port.PortModel;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Room;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Lognormal;

/** Queues with little room, in rows, and of groups, in their steady state. */
final class FiniteQueues {
    private FiniteQueues() {}

    /** Groups that come as a Poisson process: every replication has a timetable of its own, drawn here. */
    static Consumer<Trial> groups(int travellers) {
        return trial -> {
            double rate = trial.of().number("batch_rate");
            double service = 1 / trial.of().number("mu");
            int desks = trial.of().count("c");
            Map<?, ?> sizes = (Map<?, ?>) trial.of().parameters().get("batch_pmf");
            double mean = 0;
            double square = 0;
            for (Map.Entry<?, ?> size : sizes.entrySet()) {
                double of = Double.parseDouble(size.getKey().toString());
                mean += of * ((Number) size.getValue()).doubleValue();
                square += of * of * ((Number) size.getValue()).doubleValue();
            }
            double warmUp = SteadyRuns.RELAXATIONS * square / mean * SteadyRuns.relaxation(rate * mean, service, desks);
            RunPlan plan = Hall.plan(warmUp, warmUp + travellers / (rate * mean));
            Hall last = null;
            List<ReplicationResult> results = new ArrayList<>();
            for (int replication = 0; replication < trial.replications(SteadyRuns.REPLICATIONS); replication++) {
                SplittableRandom random = new SplittableRandom(trial.seed() + replication);
                Arrivals parties = drawn(rate, sizes, plan, random::nextDouble);
                last = Hall.of(trial, parties, Hall.exponential(service), desks);
                PortModel model = trial.model(last.scenario(plan));
                results.add(model.run(trial.seed(), replication, new RunTotals(model.layout())));
            }
            last.compare(
                    trial,
                    new Results(results),
                    List.copyOf(trial.of().expected().keySet()),
                    0);
        };
    }

    private static Arrivals drawn(double rate, Map<?, ?> sizes, RunPlan plan, DoubleSupplier uniform) {
        List<Double> parties = new ArrayList<>();
        double until = plan.until().toMillis() / 60e3;
        double time = -Math.log(1 - uniform.getAsDouble()) / rate;
        while (time < until) {
            parties.add(time);
            double left = uniform.getAsDouble();
            double size = 0;
            for (Map.Entry<?, ?> entry : sizes.entrySet()) {
                size = Double.parseDouble(entry.getKey().toString());
                left -= ((Number) entry.getValue()).doubleValue();
                if (left < 0) {
                    break;
                }
            }
            parties.add(size);
            time -= Math.log(1 - uniform.getAsDouble()) / rate;
        }
        return Hall.parties(parties.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static void tandem(Trial trial) {
        double rate = trial.of().number("lam");
        double[] services = trial.of().numbers("mu", "");
        StageSpec first = StageSpec.of(
                "first", Map.of(Hall.PERSON, Hall.exponential(1 / services[0])), Hall.lane("one", 1, Hall.PERSON));
        StageSpec second = StageSpec.of(
                "second", Map.of(Hall.PERSON, Hall.exponential(1 / services[1])), Hall.lane("two", 1, Hall.PERSON));
        Hall hall = Hall.of(trial, Hall.poisson(rate), first, second);
        Results results =
                SteadyRuns.run(trial, hall, rate, 2 * SteadyRuns.relaxation(rate, 1 / services[0], 1), 62_500);
        trial.ratio("mean_total_sojourn", results.stays(0), results.served(0));
        trial.ratio(
                "mean_wait_node2",
                results.of(result -> result.lanes().get(1).get(LaneColumn.WAIT_SUM) / Results.MINUTE_MICROS),
                results.of(result -> result.lanes().get(1).get(LaneColumn.TAKEN)));
    }

    /** A hall with room for so many, which turns others away. */
    private static Hall finite(Trial trial, double rate, Distribution service, int desks, int room) {
        StageSpec stage = Hall.stage(service, desks).withRoom(new Room(room, Room.WhenFull.TURNED_AWAY));
        return Hall.of(trial, Hall.poisson(rate), stage);
    }

    static void turnedAway(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        int desks = trial.of().count("c");
        Hall hall =
                finite(trial, rate, Hall.exponential(service), desks, trial.of().count("K"));
        Results results =
                SteadyRuns.run(trial, hall, rate, SteadyRuns.relaxation(rate, service, desks), 2 * SteadyRuns.MANY);
        double[] lost = lost(results);
        for (String figure : trial.of().expected().keySet()) {
            if (figure.equals("p_block")) {
                trial.ratio(figure, lost, results.arrived(0));
            } else if (figure.startsWith("mean_wait")) {
                trial.ratio(figure, results.waits(0), results.served(0));
            } else {
                int limit = hall.limits().indexOf(Hall.limitOf(trial, figure));
                double[] late = results.late(limit, hall.limits().size(), 0);
                for (int i = 0; i < late.length; i++) {
                    // Those turned away count as late.
                    late[i] -= lost[i];
                }
                trial.ratio(figure, late, results.served(0));
            }
        }
    }

    private static double[] lost(Results results) {
        double[] lost = results.arrived(0);
        double[] served = results.served(0);
        for (int i = 0; i < lost.length; i++) {
            lost[i] -= served[i];
        }
        return lost;
    }

    /** No room to wait: the law of service does not matter, so each figure has another. */
    static void blocked(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        int desks = trial.of().count("c");
        Distribution lognormal = new Lognormal(Hall.minutes(service), 1.5);
        Results wide =
                SteadyRuns.run(trial, finite(trial, rate, lognormal, desks, desks), rate, 3 * service, SteadyRuns.MANY);
        trial.ratio("p_block", lost(wide), wide.arrived(0));
        Hall even = finite(trial, rate, Hall.constant(service), desks, desks);
        Results constant = SteadyRuns.run(trial, even, rate, 3 * service, SteadyRuns.MANY);
        double load = rate * service;
        double[] busy = constant.served(0);
        for (int i = 0; i < busy.length; i++) {
            busy[i] *= load;
        }
        trial.ratio("mean_busy", busy, constant.arrived(0));
        Results two =
                SteadyRuns.run(trial, finite(trial, 0.5, Hall.exponential(1 / 0.7), 2, 2), 0.5, 5, SteadyRuns.MANY);
        trial.ratio("p_block_c2_a0714", lost(two), two.arrived(0));
    }
}
