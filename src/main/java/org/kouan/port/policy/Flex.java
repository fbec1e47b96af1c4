package org.kouan.port.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kouan.random.RandomStream;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * Lanes that take guests. The guests' wait is the shortest estimated wait of the other lanes of the stage that serve
 * them, without e-gates: a free gate is no help to those who do not use gates. When it is above a threshold while a lane of hosts has a short estimated wait itself, arrivals of the guests'
 * classes may join that lane; when theirs falls below another threshold, or its own grows too long, no more of them may.
 * Those in the queue stay. Both the wait of the hosts and that of the guests are looked at, lane by lane.
 */
final class Flex implements StagePolicy {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHAT_CHANGES,
            "flex",
            "Lets other classes join a lane while their own wait is long and the lane's is short.",
            List.of(
                    Parameter.required("lanes", Type.LANES, "Lanes that take guests."),
                    Parameter.required("guests", Type.CLASSES, "Classes that may then join them."),
                    optional("take-above", Duration.ofMinutes(15), "Guests may join when their wait is longer."),
                    optional("stop-below", Duration.ofMinutes(5), "They may join no more when it is shorter."),
                    optional("own-below", Duration.ofMinutes(5), "They may begin to join while the lane's is shorter."),
                    optional("own-above", Duration.ofMinutes(15), "They may join no more when the lane's is longer."),
                    new Parameter(
                            "every",
                            Type.POSITIVE_DURATION,
                            Optional.of(Duration.ofMinutes(1)),
                            "How often the stage is looked at.")));

    private final boolean[] takesGuests;
    private final int[] guests;
    private final long takeAbove;
    private final long stopBelow;
    private final long ownBelow;
    private final long ownAbove;
    private final long every;
    private final boolean[] taking;

    Flex(PolicySpec spec, PolicyContext context) {
        takesGuests = new boolean[context.lanes().size()];
        spec.names("lanes").forEach(lane -> takesGuests[context.lanes().indexOf(lane)] = true);
        guests = spec.names("guests").stream()
                .mapToInt(context.classes()::indexOf)
                .toArray();
        takeAbove = micros(spec, "take-above");
        stopBelow = micros(spec, "stop-below");
        ownBelow = micros(spec, "own-below");
        ownAbove = micros(spec, "own-above");
        every = micros(spec, "every");
        taking = new boolean[takesGuests.length];
    }

    @Override
    public void reset(RandomStream draws) {
        java.util.Arrays.fill(taking, false);
    }

    @Override
    public void look(StageView stage, long now) {
        for (int i = 0; i < stage.lanes().size(); i++) {
            LaneView lane = stage.lanes().get(i);
            if (takesGuests[lane.index()]) {
                decide(stage, i, lane);
            }
        }
    }

    private void decide(StageView stage, int position, LaneView lane) {
        long own = wait(lane);
        long theirs = waitOfGuests(stage);
        boolean before = taking[lane.index()];
        boolean now = before ? theirs >= stopBelow && own <= ownAbove : theirs > takeAbove && own < ownBelow;
        if (now != before) {
            taking[lane.index()] = now;
            for (int guest : guests) {
                stage.setTakes(position, guest, now);
            }
        }
    }

    private long waitOfGuests(StageView stage) {
        long shortest = Long.MAX_VALUE;
        for (LaneView lane : stage.lanes()) {
            if (!takesGuests[lane.index()] && !lane.hasGates() && servesGuest(lane)) {
                shortest = Math.min(shortest, wait(lane));
            }
        }
        return shortest;
    }

    private boolean servesGuest(LaneView lane) {
        for (int guest : guests) {
            if (lane.serves(guest)) {
                return true;
            }
        }
        return false;
    }

    private static long wait(LaneView lane) {
        return lane.queueLength() == 0 && lane.openDesks() > 0 ? 0 : lane.estimatedWaitMicros();
    }

    @Override
    public long nextCheck(long now) {
        return now + every;
    }

    private static long micros(PolicySpec spec, String key) {
        return spec.duration(key).toNanos() / 1000;
    }

    private static Parameter optional(String key, Object value, String summary) {
        return new Parameter(key, Type.DURATION, Optional.of(value), summary);
    }
}
