package org.kouan.port.policy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.random.RandomStream;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * The blue line. The reading is the longest estimated wait of the lanes where somebody waits. Above the first threshold
 * one desk after the other is called, each at the lane with the longest estimated wait that has a closed desk, until all
 * are open; above the second the emergency plan begins: further desks, and lanes whose idle desks help the others. Below
 * a third the plan ends, then one desk closes a look, the one opened last first, none before it was open for a while.
 * The staffing plan counts among all desks of a lane, also for those that lack an officer or are out of order: where it
 * comes to open more, fewer of those called stay open.
 */
final class BlueLine implements StagePolicy {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHAT_CHANGES,
            "blue-line",
            "Opens desks one by one above one estimated wait until all are open, and starts an emergency plan above another.",
            List.of(
                    Parameter.required("desks", Type.LANE_COUNTS, "All desks that a lane has, by lane."),
                    optional("open-above", Type.DURATION, Duration.ofMinutes(15), "A longer wait calls a desk."),
                    optional(
                            "emergency-above",
                            Type.DURATION,
                            Duration.ofMinutes(25),
                            "A longer wait starts the emergency plan."),
                    optional("emergency-desks", Type.LANE_COUNTS, Map.of(), "Desks beyond all that the plan opens."),
                    optional("emergency-helps", Type.LANES, List.of(), "Lanes whose idle desks then help the others."),
                    optional(
                            "close-below",
                            Type.DURATION,
                            Duration.ofMinutes(5),
                            "A shorter wait ends the plan, then closes a desk."),
                    optional(
                            "every",
                            Type.POSITIVE_DURATION,
                            Duration.ofMinutes(1),
                            "How often the stage is looked at."),
                    optional("call-up", Type.DURATION, Duration.ofMinutes(15), "From a call until the desk is open."),
                    optional(
                            "open-at-least",
                            Type.DURATION,
                            Duration.ofMinutes(30),
                            "How long an opened desk stays open, and the plan in force.")));

    private static final long NEVER = Long.MAX_VALUE;

    private record Opened(int lane, long at) {}

    private final long openAbove;
    private final long emergencyAbove;
    private final long closeBelow;
    private final long every;
    private final long callUp;
    private final long openAtLeast;
    private final int[] all;
    private final int[] furtherInEmergency;
    private final boolean[] helpsInEmergency;

    /** Called to each lane. */
    private final int[] called;
    /** Open by order at each lane when it was last looked at. */
    private final int[] extra;

    private final Deque<Opened> opened = new ArrayDeque<>();
    private int calledLane;
    private long calledFor;
    private long emergencyFrom;
    private long nextLook;
    private boolean emergency;

    BlueLine(PolicySpec spec, PolicyContext context) {
        openAbove = micros(spec, "open-above");
        emergencyAbove = micros(spec, "emergency-above");
        closeBelow = micros(spec, "close-below");
        every = micros(spec, "every");
        callUp = micros(spec, "call-up");
        openAtLeast = micros(spec, "open-at-least");
        all = context.lanes().stream()
                .mapToInt(lane -> spec.counts("desks").getOrDefault(lane, 0))
                .toArray();
        furtherInEmergency = context.lanes().stream()
                .mapToInt(lane -> spec.counts("emergency-desks").getOrDefault(lane, 0))
                .toArray();
        helpsInEmergency = new boolean[all.length];
        spec.names("emergency-helps")
                .forEach(lane -> helpsInEmergency[context.lanes().indexOf(lane)] = true);
        called = new int[all.length];
        extra = new int[all.length];
    }

    @Override
    public void reset(RandomStream draws) {
        Arrays.fill(called, 0);
        Arrays.fill(extra, 0);
        opened.clear();
        calledFor = NEVER;
        emergencyFrom = NEVER;
        nextLook = 0;
        emergency = false;
    }

    @Override
    public String alarm() {
        return "emergency plan";
    }

    @Override
    public void look(StageView stage, long now) {
        carryOut(stage, now);
        if (now >= nextLook) {
            nextLook = now + every;
            decide(stage, reading(stage), now);
            carryOut(stage, now);
        }
        for (int i = 0; i < stage.lanes().size(); i++) {
            order(stage, i, now);
        }
    }

    /** Opens what was called, when it is there. */
    private void carryOut(StageView stage, long now) {
        if (now >= calledFor) {
            calledFor = NEVER;
            opened.push(new Opened(calledLane, now));
            call(stage, calledLane, 1, now);
        }
        if (!emergency && now >= emergencyFrom) {
            emergency = true;
            orderEmergency(stage, now);
        }
    }

    private void decide(StageView stage, long reading, long now) {
        if (reading > emergencyAbove && emergencyFrom == NEVER) {
            emergencyFrom = now + callUp;
        }
        if (reading > openAbove) {
            int lane = calledFor == NEVER ? laneToOpen(stage, now) : -1;
            if (lane >= 0) {
                calledLane = lane;
                calledFor = now + callUp;
            }
        } else if (reading < closeBelow) {
            relax(stage, now);
        }
    }

    private void relax(StageView stage, long now) {
        if (emergency) {
            if (now - emergencyFrom >= openAtLeast) {
                emergency = false;
                emergencyFrom = NEVER;
                orderEmergency(stage, now);
            }
        } else if (calledFor == NEVER
                && !opened.isEmpty()
                && now - opened.element().at() >= openAtLeast) {
            call(stage, opened.pop().lane(), -1, now);
        }
    }

    private static long reading(StageView stage) {
        long longest = 0;
        for (LaneView lane : stage.lanes()) {
            if (lane.queueLength() > 0) {
                longest = Math.max(longest, lane.estimatedWaitMicros());
            }
        }
        return longest;
    }

    private int laneToOpen(StageView stage, long now) {
        int best = -1;
        long longest = -1;
        for (int i = 0; i < stage.lanes().size(); i++) {
            LaneView lane = stage.lanes().get(i);
            int further = emergency ? furtherInEmergency[lane.index()] : 0;
            long wait = lane.queueLength() == 0 ? 0 : lane.estimatedWaitMicros();
            int wanted = Math.max(lane.openDesks(), stage.planned(i, now) + extra[lane.index()]);
            if (wanted < all[lane.index()] + further && wait > longest) {
                longest = wait;
                best = i;
            }
        }
        return best;
    }

    private void orderEmergency(StageView stage, long now) {
        stage.setAlarm(emergency);
        for (int i = 0; i < stage.lanes().size(); i++) {
            order(stage, i, now);
            if (helpsInEmergency[stage.lanes().get(i).index()]) {
                stage.setHelps(i, emergency);
            }
        }
    }

    private void call(StageView stage, int position, int change, long now) {
        called[stage.lanes().get(position).index()] += change;
        order(stage, position, now);
    }

    private void order(StageView stage, int position, long now) {
        int lane = stage.lanes().get(position).index();
        int further = emergency ? furtherInEmergency[lane] : 0;
        if (further > 0) { // before others close
            stage.setExtra(position, further);
        }
        stage.setExtra(position, called[lane], all[lane]);
        if (further == 0) {
            stage.setExtra(position, 0);
        }
        extra[lane] = Math.min(called[lane], Math.max(0, all[lane] - stage.planned(position, now))) + further;
    }

    @Override
    public long nextCheck(long now) {
        return Math.min(nextLook, Math.min(calledFor, emergency ? NEVER : emergencyFrom));
    }

    private static long micros(PolicySpec spec, String key) {
        return spec.duration(key).toNanos() / 1000;
    }

    private static Parameter optional(String key, Type type, Object value, String summary) {
        return new Parameter(key, type, Optional.of(value), summary);
    }
}
