package org.kouan.port.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kouan.clock.LocalClock;
import org.kouan.random.RandomStream;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * Tidal lanes, which turn to other classes and back: by the time of day, or by how many wait on either side. A lane that
 * turns takes nobody first, until it is empty and cleared; then it takes the other side alone. A class that no other lane
 * takes may join all the same.
 */
final class Tidal implements StagePolicy {
    static final PolicyDescriptor BY_TIME = descriptor(
            "tidal-by-time",
            "Lanes that serve other classes from one time of day to another.",
            Parameter.required("from", Type.DURATION, "When lanes turn, since midnight."),
            Parameter.required("to", Type.DURATION, "When they turn back; before `from` on the next day."));

    static final PolicyDescriptor BY_QUEUE = descriptor(
            "tidal-by-queue",
            "Lanes that serve other classes while many more of those wait.",
            new Parameter(
                    "turn-above",
                    Type.NUMBER,
                    Optional.of(2.0),
                    "Lanes turn when so many guests wait for each of their own."),
            new Parameter("back-below", Type.NUMBER, Optional.of(0.5), "They turn back when so few do."));

    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final long NEVER = Long.MAX_VALUE;

    private enum State {
        OWN,
        TO_GUESTS,
        GUESTS,
        TO_OWN
    }

    /** Whether lanes are to be turned now. */
    @FunctionalInterface
    private interface Tide {
        boolean turns(StageView stage, boolean before, long nowMicros);
    }

    private final Tide tide;
    private final boolean[] isTidal;
    private final int[] guests;
    private final long clearing;
    private final long every;
    private final State[] states;
    private final long[] emptySince;
    private boolean turned;
    private long nextLook;

    private Tidal(PolicySpec spec, PolicyContext context, boolean byTime) {
        isTidal = new boolean[context.lanes().size()];
        spec.names("lanes").forEach(lane -> isTidal[context.lanes().indexOf(lane)] = true);
        guests = spec.names("guests").stream()
                .mapToInt(context.classes()::indexOf)
                .toArray();
        clearing = micros(spec, "clearing");
        every = micros(spec, "every");
        states = new State[isTidal.length];
        emptySince = new long[isTidal.length];
        tide = byTime
                ? byTime(context.clock(), micros(spec, "from") % MICROS_PER_DAY, micros(spec, "to"))
                : byQueue(spec.number("turn-above"), spec.number("back-below"));
    }

    static Tidal byTime(PolicySpec spec, PolicyContext context) {
        return new Tidal(spec, context, true);
    }

    static Tidal byQueue(PolicySpec spec, PolicyContext context) {
        return new Tidal(spec, context, false);
    }

    private static Tide byTime(LocalClock clock, long from, long to) {
        return (stage, before, now) -> {
            long ofDay = clock.timeOfDayMicros(now);
            return from < to ? ofDay >= from && ofDay < to : ofDay >= from || ofDay < to;
        };
    }

    private Tide byQueue(double turnAbove, double backBelow) {
        return (stage, before, now) -> {
            int own = 0;
            int theirs = 0;
            for (LaneView lane : stage.lanes()) {
                if (isTidal[lane.index()]) {
                    boolean forGuests = states[lane.index()] == State.GUESTS;
                    theirs += forGuests ? lane.queueLength() : 0;
                    own += forGuests ? 0 : lane.queueLength();
                } else if (servesGuest(lane)) {
                    theirs += lane.queueLength();
                } else {
                    own += lane.queueLength();
                }
            }
            double ratio = (double) theirs / Math.max(1, own);
            return before ? ratio >= backBelow : ratio > turnAbove;
        };
    }

    private boolean servesGuest(LaneView lane) {
        return Arrays.stream(guests).anyMatch(lane::serves);
    }

    @Override
    public void reset(RandomStream draws) {
        Arrays.fill(states, State.OWN);
        Arrays.fill(emptySince, NEVER);
        turned = false;
        nextLook = 0;
    }

    @Override
    public void look(StageView stage, long now) {
        if (now >= nextLook) {
            nextLook = now + every;
            turned = tide.turns(stage, turned, now);
        }
        for (int i = 0; i < stage.lanes().size(); i++) {
            LaneView lane = stage.lanes().get(i);
            if (isTidal[lane.index()]) {
                turn(stage, i, lane, now);
            }
        }
    }

    private void turn(StageView stage, int position, LaneView lane, long now) {
        int index = lane.index();
        if (turned && states[index] == State.OWN) {
            stage.setRefusesOwn(position, true);
            begin(State.TO_GUESTS, index);
        } else if (turned && states[index] == State.TO_OWN) {
            takeGuests(stage, position, true);
            begin(State.GUESTS, index);
        } else if (!turned && states[index] == State.GUESTS) {
            takeGuests(stage, position, false);
            begin(State.TO_OWN, index);
        } else if (!turned && states[index] == State.TO_GUESTS) {
            stage.setRefusesOwn(position, false);
            begin(State.OWN, index);
        }
        if ((states[index] == State.TO_GUESTS || states[index] == State.TO_OWN) && isCleared(lane, now)) {
            boolean toGuests = states[index] == State.TO_GUESTS;
            if (toGuests) {
                takeGuests(stage, position, true);
            } else {
                stage.setRefusesOwn(position, false);
            }
            begin(toGuests ? State.GUESTS : State.OWN, index);
        }
    }

    private void begin(State state, int index) {
        states[index] = state;
        emptySince[index] = NEVER;
    }

    private boolean isCleared(LaneView lane, long now) {
        if (lane.queueLength() > 0 || lane.inBusyDesks() > 0) {
            emptySince[lane.index()] = NEVER;
            return false;
        }
        emptySince[lane.index()] = Math.min(emptySince[lane.index()], now);
        return now - emptySince[lane.index()] >= clearing;
    }

    private void takeGuests(StageView stage, int position, boolean on) {
        for (int guest : guests) {
            stage.setTakes(position, guest, on);
        }
    }

    @Override
    public long nextCheck(long now) {
        long next = nextLook;
        for (long since : emptySince) {
            if (since != NEVER) {
                next = Math.min(next, since + clearing);
            }
        }
        return next;
    }

    private static long micros(PolicySpec spec, String key) {
        return spec.duration(key).toNanos() / 1000;
    }

    private static PolicyDescriptor descriptor(String name, String summary, Parameter... tide) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                Parameter.required("lanes", Type.LANES, "Lanes that turn."),
                Parameter.required("guests", Type.CLASSES, "Classes that they serve while turned.")));
        parameters.addAll(List.of(tide));
        parameters.add(new Parameter(
                "clearing",
                Type.DURATION,
                Optional.of(Duration.ofMinutes(10)),
                "From the last unit's leaving until a turned lane is open to the other side."));
        parameters.add(new Parameter(
                "every",
                Type.POSITIVE_DURATION,
                Optional.of(Duration.ofMinutes(1)),
                "How often the stage is looked at."));
        return new PolicyDescriptor(Question.WHAT_CHANGES, name, summary, parameters);
    }
}
