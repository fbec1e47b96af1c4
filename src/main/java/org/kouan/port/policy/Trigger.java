package org.kouan.port.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * Opens one more desk after the other while the queue is long, and closes them again with hysteresis. The lane is
 * looked at every {@code every}; a reading above {@code open-above} calls one desk, which opens {@code call-up} later;
 * the next is called when that one is open. A reading below {@code close-below} closes one desk a look, the one opened
 * last not before it was open for {@code open-at-least}.
 */
final class Trigger implements WhatOpens {
    static final PolicyDescriptor ON_WAIT = descriptor(
            "on-wait", Type.DURATION, java.time.Duration.ofMinutes(5), "estimated wait", "of the estimated wait");
    static final PolicyDescriptor ON_QUEUE =
            descriptor("on-queue", Type.COUNT, 5, "queue length", "of the queue length");

    private static final long NOTHING_CALLED = Long.MAX_VALUE;

    private final ToLongFunction<LaneView> reading;
    private final long openAbove;
    private final long closeBelow;
    private final long every;
    private final long callUp;
    private final long openAtLeast;
    private final int most;

    private int extra;
    private long calledFor = NOTHING_CALLED;
    private long lastOpened;
    private long nextLook;

    private Trigger(PolicySpec spec, ToLongFunction<LaneView> reading, long openAbove, long closeBelow) {
        this.reading = reading;
        this.openAbove = openAbove;
        this.closeBelow = closeBelow;
        every = micros(spec, "every");
        callUp = micros(spec, "call-up");
        openAtLeast = micros(spec, "open-at-least");
        most = spec.count("at-most");
    }

    static Trigger onWait(PolicySpec spec) {
        return new Trigger(
                spec,
                lane -> lane.queueLength() == 0 ? 0 : lane.estimatedWaitMicros(),
                micros(spec, "open-above"),
                micros(spec, "close-below"));
    }

    static Trigger onQueue(PolicySpec spec) {
        return new Trigger(spec, LaneView::queueLength, spec.count("open-above"), spec.count("close-below"));
    }

    @Override
    public void reset() {
        extra = 0;
        calledFor = NOTHING_CALLED;
        lastOpened = 0;
        nextLook = 0;
    }

    @Override
    public int extraDesks(LaneView lane, long nowMicros) {
        if (nowMicros >= calledFor) {
            extra++;
            lastOpened = nowMicros;
            calledFor = NOTHING_CALLED;
        }
        if (nowMicros >= nextLook) {
            nextLook = nowMicros + every;
            look(reading.applyAsLong(lane), nowMicros);
        }
        return extra;
    }

    private void look(long value, long nowMicros) {
        if (value > openAbove && calledFor == NOTHING_CALLED && extra < most) {
            calledFor = nowMicros + callUp;
        } else if (value < closeBelow
                && calledFor == NOTHING_CALLED
                && extra > 0
                && nowMicros - lastOpened >= openAtLeast) {
            extra--;
        }
        if (calledFor <= nowMicros) {
            extra++;
            lastOpened = nowMicros;
            calledFor = NOTHING_CALLED;
        }
    }

    @Override
    public long nextCheck(long nowMicros) {
        return Math.min(nextLook, calledFor);
    }

    private static long micros(PolicySpec spec, String key) {
        return spec.duration(key).toNanos() / 1000;
    }

    private static PolicyDescriptor descriptor(String name, Type type, Object closeBelow, String what, String ofWhat) {
        return new PolicyDescriptor(
                Question.WHAT_OPENS,
                name,
                "Opens more desks one by one while the " + what + " is above a threshold.",
                List.of(
                        Parameter.required("open-above", type, "A reading " + ofWhat + " above this calls a desk."),
                        Parameter.required("at-most", Type.COUNT, "Desks that may be opened beyond the plan."),
                        new Parameter(
                                "close-below",
                                type,
                                Optional.of(closeBelow),
                                "A reading " + ofWhat + " below this closes one."),
                        new Parameter(
                                "every",
                                Type.POSITIVE_DURATION,
                                Optional.of(java.time.Duration.ofMinutes(1)),
                                "How often the lane is looked at."),
                        new Parameter(
                                "call-up",
                                Type.DURATION,
                                Optional.of(java.time.Duration.ofMinutes(15)),
                                "From the call until the desk is open."),
                        new Parameter(
                                "open-at-least",
                                Type.DURATION,
                                Optional.of(java.time.Duration.ofMinutes(30)),
                                "How long an opened desk stays open.")));
    }
}
