package org.kouan.port.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.kouan.clock.PortClock;
import org.kouan.scenario.PolicySpec;

/** What policies see and say, put together by hand: lanes a, b, c and d, classes p, q and r; times in seconds. */
abstract class PolicyStory {
    static final PolicyContext CONTEXT = new PolicyContext(
            List.of("p", "q", "r"), List.of("a", "b", "c", "d"), PortClock.BEIJING_TIME.from(LocalDate.of(2024, 6, 3)));

    static long micros(double seconds) {
        return Math.round(seconds * 1e6);
    }

    static Duration s(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    static PolicySpec spec(String name, Object... keysAndValues) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            parameters.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return new PolicySpec(name, parameters);
    }

    /** A lane as it is at a moment; its estimated wait is endless when nobody is there to serve. */
    record Seen(int index, int queueLength, int inBusyDesks, int openDesks, double seconds, List<Integer> classes)
            implements LaneView {
        Seen(int index, int queueLength, int inBusyDesks, int openDesks) {
            this(index, queueLength, inBusyDesks, openDesks, 0, List.of());
        }

        /** With somebody waiting, unless the wait is 0. */
        Seen(int index, double wait, Integer... classes) {
            this(index, wait > 0 ? 1 : 0, 1, 1, wait, List.of(classes));
        }

        @Override
        public boolean serves(int classIndex) {
            return classes.contains(classIndex);
        }

        @Override
        public boolean hasGates() {
            return false;
        }

        @Override
        public long estimatedWaitMicros() {
            return seconds == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : micros(seconds);
        }
    }

    /** A stage that notes what is ordered. */
    static final class Stage implements StageView {
        final List<LaneView> lanes = new ArrayList<>();
        final List<String> orders = new ArrayList<>();
        final Map<Integer, Integer> planned = new LinkedHashMap<>();
        /** Desks beyond all, by lane; only changes are noted. */
        private final Map<Integer, Integer> further = new LinkedHashMap<>();

        ToDoubleFunction<String> expected = span -> 0;

        Stage now(LaneView... seen) {
            lanes.clear();
            lanes.addAll(List.of(seen));
            return this;
        }

        /** What has been ordered since the last time. */
        List<String> told() {
            List<String> told = List.copyOf(orders);
            orders.clear();
            return told;
        }

        @Override
        public List<LaneView> lanes() {
            return lanes;
        }

        @Override
        public void setExtra(int lane, int desks) {
            Integer before = further.put(lane, desks);
            if (desks != (before == null ? 0 : before)) {
                orders.add("further " + lane + ": " + desks);
            }
        }

        @Override
        public void setExtra(int lane, int desks, int most) {
            orders.add("extra " + lane + ": " + desks + " of " + most);
        }

        @Override
        public void setHelps(int lane, boolean on) {
            orders.add((on ? "helps " : "helps no more ") + lane);
        }

        @Override
        public void setTakes(int lane, int classIndex, boolean on) {
            orders.add(lane + (on ? " takes " : " takes no more ") + classIndex);
        }

        @Override
        public void setRefusesOwn(int lane, boolean on) {
            orders.add(lane + (on ? " refuses its own" : " is for its own"));
        }

        @Override
        public double expected(int classIndex, long fromMicros, long toMicros) {
            return expected.applyAsDouble(classIndex + " " + fromMicros / 1_000_000 + " " + toMicros / 1_000_000);
        }

        @Override
        public long meanServiceMicros(int lane, int classIndex) {
            return micros(60 + 30 * lane + 10 * classIndex);
        }

        @Override
        public int planned(int lane, long micros) {
            return planned.getOrDefault(lane, 0);
        }

        @Override
        public void setAlarm(boolean on) {
            orders.add(on ? "alarm" : "no alarm");
        }
    }
}
