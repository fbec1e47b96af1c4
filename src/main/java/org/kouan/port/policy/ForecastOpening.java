package org.kouan.port.policy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kouan.clock.LocalClock;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * Opens desks ahead of the arrivals that are known from rates and timetables. Each look orders, for the time one lead
 * later, as many desks as the work expected in the span from then on needs at the wanted utilisation, at least those of
 * the plan and at most those there are. A class that several of the lanes serve is split among them by their desks. The
 * forecast of a class is wrong by one factor a day, with mean 1.
 */
final class ForecastOpening implements StagePolicy {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHAT_CHANGES,
            "forecast",
            "Opens desks ahead of the arrivals known from rates and timetables.",
            List.of(
                    Parameter.required("desks", Type.LANE_COUNTS, "All desks that a lane has, by lane."),
                    optional("utilisation", Type.SHARE, 0.85, "Share of their time that desks are to be busy."),
                    optional("lead", Type.DURATION, Duration.ofMinutes(30), "From the order until the desks are open."),
                    optional(
                            "span",
                            Type.POSITIVE_DURATION,
                            Duration.ofMinutes(30),
                            "Length of the time whose arrivals are looked at."),
                    optional("error", Type.NUMBER, 0.0, "Coefficient of variation of the forecast's error."),
                    optional(
                            "every",
                            Type.POSITIVE_DURATION,
                            Duration.ofMinutes(15),
                            "How often the forecast is looked at.")));

    private static final double FACTOR_UNIT = 1e6;
    /** Work that exceeds whole desks by no more is rounding. */
    private static final double SLACK = 1e-9;

    private record Order(long at, int[] desks) {}

    private final LocalClock clock;
    private final int[] all;
    private final double utilisation;
    private final long lead;
    private final long span;
    private final double error;
    private final long every;
    private final double[] factorOfClass;
    private final Deque<Order> orders = new ArrayDeque<>();
    private Sampler factor = () -> 0;
    private long day;
    private long nextLook;

    ForecastOpening(PolicySpec spec, PolicyContext context) {
        clock = context.clock();
        all = context.lanes().stream()
                .mapToInt(lane -> spec.counts("desks").getOrDefault(lane, 0))
                .toArray();
        utilisation = spec.number("utilisation");
        lead = micros(spec, "lead");
        span = micros(spec, "span");
        error = spec.number("error");
        every = micros(spec, "every");
        factorOfClass = new double[context.classes().size()];
    }

    @Override
    public void reset(RandomStream draws) {
        Arrays.fill(factorOfClass, 1);
        factor = error == 0 ? () -> (long) FACTOR_UNIT : Samplers.lognormal(FACTOR_UNIT, error, draws);
        orders.clear();
        day = -1;
        nextLook = 0;
    }

    @Override
    public void look(StageView stage, long now) {
        if (now >= nextLook) {
            nextLook = now + every;
            beginDay(clock.day(now));
            orders.add(new Order(now + lead, desksFrom(stage, now + lead)));
        }
        while (!orders.isEmpty() && orders.element().at() <= now) {
            int[] desks = orders.remove().desks();
            for (int i = 0; i < desks.length; i++) {
                stage.setExtra(i, desks[i], desks[i]);
            }
        }
    }

    private void beginDay(long today) {
        if (today != day) {
            day = today;
            for (int c = 0; c < factorOfClass.length; c++) {
                factorOfClass[c] = factor.sample() / FACTOR_UNIT;
            }
        }
    }

    private int[] desksFrom(StageView stage, long from) {
        double[] work = new double[stage.lanes().size()];
        for (int c = 0; c < factorOfClass.length; c++) {
            int desksForClass = 0;
            for (LaneView lane : stage.lanes()) {
                desksForClass += lane.serves(c) ? all[lane.index()] : 0;
            }
            double expected = desksForClass == 0 ? 0 : stage.expected(c, from, from + span) * factorOfClass[c];
            for (int i = 0; i < work.length && expected > 0; i++) {
                LaneView lane = stage.lanes().get(i);
                if (lane.serves(c)) {
                    work[i] += expected * all[lane.index()] / desksForClass * stage.meanServiceMicros(i, c);
                }
            }
        }
        int[] desks = new int[work.length];
        for (int i = 0; i < desks.length; i++) {
            double needed = Math.ceil(work[i] / (span * utilisation) - SLACK);
            desks[i] = (int) Math.min(all[stage.lanes().get(i).index()], needed);
        }
        return desks;
    }

    @Override
    public long nextCheck(long now) {
        return orders.isEmpty() ? nextLook : Math.min(nextLook, orders.element().at());
    }

    private static long micros(PolicySpec spec, String key) {
        return spec.duration(key).toNanos() / 1000;
    }

    private static Parameter optional(String key, Type type, Object value, String summary) {
        return new Parameter(key, type, Optional.of(value), summary);
    }
}
