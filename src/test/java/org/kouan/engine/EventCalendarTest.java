package org.kouan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCalendarTest {
    private final EventCalendar calendar = new EventCalendar();

    @Test
    void simultaneousEventsLeaveByPriorityThenInOrderOfScheduling() {
        calendar.schedule(5, 2, 1);
        calendar.schedule(5, 0, 2);
        calendar.schedule(4, 7, 3);
        calendar.schedule(5, 2, 4);
        calendar.schedule(5, 0, 5);
        calendar.schedule(6, 0, 6);

        assertThat(drain()).containsExactly(3, 2, 5, 1, 4, 6);
    }

    @Test
    void emptyCalendarHasNoNextTimeAndNothingToPop() {
        assertThat(calendar.isEmpty()).isTrue();
        assertThat(calendar.size()).isZero();
        assertThat(calendar.nextTime()).isEqualTo(SimTime.NEVER);
        assertThatIllegalStateException().isThrownBy(calendar::pop).withMessageContaining("empty");
    }

    @Test
    void acceptsTheWholeRangeOfTimesPrioritiesAndPayloads() {
        calendar.schedule(EventCalendar.MAX_TIME, EventCalendar.MAX_PRIORITY, Integer.MAX_VALUE);
        calendar.schedule(EventCalendar.MAX_TIME, 0, 1);
        calendar.schedule(0, EventCalendar.MAX_PRIORITY, 0);

        assertThat(calendar.nextTime()).isZero();
        assertThat(calendar.pop()).isZero();
        assertThat(calendar.nextTime()).isEqualTo(EventCalendar.MAX_TIME);
        assertThat(calendar.pop()).isEqualTo(1);
        assertThat(calendar.pop()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void rejectsWhatItCannotOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.schedule(-1, 0, 0));
        assertThatExceptionOfType(TimeOutOfReachException.class)
                .isThrownBy(() -> calendar.schedule(EventCalendar.MAX_TIME + 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.schedule(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.schedule(0, 16, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.schedule(3, 4, -5))
                .withMessageContaining("not 3 µs, 4 and -5");
        assertThat(calendar.isEmpty()).isTrue();
    }

    @Test
    void spansTheWholeRangeOfTimesInOneCalendar() {
        int[] exponents = IntStream.rangeClosed(0, 58).toArray();
        for (int copy = 0; copy < 40; copy++) {
            for (int e : exponents) {
                calendar.schedule((1L << 58) - (1L << (58 - e)), 0, copy * 64 + e);
            }
        }
        int[] expected = IntStream.of(exponents)
                .flatMap(e -> IntStream.range(0, 40).map(copy -> copy * 64 + e))
                .toArray();
        assertThat(drain()).containsExactly(expected);
    }

    /** Simultaneous events must cost no more than others; at quadratic cost this test would take minutes. */
    @Test
    void aMillionSimultaneousEventsLeaveInOrder() {
        int n = 1_000_000;
        for (int i = 0; i < n; i++) {
            calendar.schedule(1_000, 3, i);
        }
        for (int i = 0; i < n; i++) {
            if (i % 3 == 0) {
                calendar.schedule(1_000, 3, n + i / 3);
                calendar.schedule(1_000, 2, Integer.MAX_VALUE);
                calendar.schedule(999, 3, Integer.MAX_VALUE - 1);
                assertThat(calendar.pop()).isEqualTo(Integer.MAX_VALUE - 1);
                assertThat(calendar.pop()).isEqualTo(Integer.MAX_VALUE);
            }
            if (calendar.pop() != i) {
                throw new AssertionError("event " + i + " left out of order");
            }
        }
        assertThat(calendar.size()).isEqualTo((n + 2) / 3);
        assertThat(drain()).startsWith(n, n + 1, n + 2).isSorted();
    }

    @Test
    void clearForgetsEverything() {
        new Workload(calendar, 3).hold(Gap.TIED, 1_000, 1_000);
        calendar.clear();
        assertThat(calendar.isEmpty()).isTrue();
        assertThat(calendar.size()).isZero();
        assertThat(calendar.nextTime()).isEqualTo(SimTime.NEVER);
        calendar.schedule(7, 0, 9);
        assertThat(drain()).containsExactly(9);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithAPlainPriorityQueue(Gap gap) {
        Workload workload = new Workload(calendar, gap.ordinal());
        for (int pending : new int[] {1, 5, 30, 63, 64, 65, 100, 1_000, 10_000}) {
            workload.hold(gap, pending, 20_000);
        }
        workload.drain();
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithAPlainPriorityQueueWhileItGrowsAndDrains(Gap gap) {
        Workload workload = new Workload(calendar, 100 + gap.ordinal());
        for (int peak : new int[] {70, 100_000, 40, 3_000}) {
            workload.hold(gap, peak, peak / 4);
            workload.drainTo(peak / 10);
        }
        workload.drain();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAPlainPriorityQueueWhenGapsChangeAndItIsClearedOnTheWay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Workload workload = new Workload(calendar, seed);
        for (int phase = 0; phase < 60; phase++) {
            Gap gap = Gap.values()[random.nextInt(Gap.values().length)];
            int pending = 1 << random.nextInt(13);
            workload.hold(gap, pending, 2_000);
            if (random.nextInt(8) == 0) {
                workload.clear();
            }
        }
        workload.drain();
    }

    /** After a warm-up that lets the arrays grow; the bound leaves room for a late growth of a rung. */
    @ParameterizedTest
    @ValueSource(ints = {22, 10_000})
    void allocatesNothingPerEvent(int pending) {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < pending; i++) {
            calendar.schedule(Gap.EXPONENTIAL.draw(random), 0, i);
        }
        int events = 300_000;
        hold(random, events);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        hold(random, events);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat((double) allocated / events).isLessThan(0.5);
    }

    private void hold(SplittableRandom random, int events) {
        for (int i = 0; i < events; i++) {
            long now = calendar.nextTime();
            calendar.schedule(now + Gap.EXPONENTIAL.draw(random), 0, calendar.pop());
        }
    }

    private int[] drain() {
        int[] payloads = new int[calendar.size()];
        for (int i = 0; i < payloads.length; i++) {
            payloads[i] = calendar.pop();
        }
        assertThat(calendar.isEmpty()).isTrue();
        return payloads;
    }

    /** How far after the event just removed the next ones are scheduled. */
    private enum Gap {
        UNIFORM(r -> r >>> 34),
        EXPONENTIAL(r -> (long) (-1e6 * StrictMath.log((r >>> 11) * 0x1.0p-53 + 0x1.0p-54))),
        /** Spread evenly over 11 orders of magnitude. */
        HEAVY_TAILED(r -> (r >>> 8) >>> (18 + (r & 0xff) % 36)),
        BIMODAL(r -> (r & 15) == 0 ? 86_400_000_000L + (r >>> 40) : r >>> 54),
        /** Whole minutes, most of them within three. */
        TIED(r -> (r & 3) * 60_000_000L),
        ALL_AT_ONCE(r -> 0),
        NEARLY_ALL_AT_ONCE(r -> (r & 1023) == 0 ? r >>> 50 : 0);

        private final LongUnaryOperator fromBits;

        Gap(LongUnaryOperator fromBits) {
            this.fromBits = fromBits;
        }

        long draw(SplittableRandom random) {
            return fromBits.applyAsLong(random.nextLong());
        }
    }

    /** Drives the calendar and an object priority queue side by side and compares every event that leaves. */
    private static final class Workload {
        private record Event(long time, int priority, long sequence, int payload) {}

        private final PriorityQueue<Event> oracle = new PriorityQueue<>(Comparator.comparingLong(Event::time)
                .thenComparingInt(Event::priority)
                .thenComparing(Event::sequence));
        private final EventCalendar calendar;
        private final SplittableRandom random;
        private long now;
        private long sequence;

        Workload(EventCalendar calendar, long seed) {
            this.calendar = calendar;
            this.random = new SplittableRandom(seed);
        }

        /** Brings the number of pending events to {@code pending} and keeps it there for some events. */
        void hold(Gap gap, int pending, int events) {
            while (oracle.size() < pending) {
                schedule(gap);
            }
            drainTo(pending);
            for (int i = 0; i < events; i++) {
                pop();
                schedule(gap);
            }
        }

        void drainTo(int pending) {
            while (oracle.size() > pending) {
                pop();
            }
        }

        void drain() {
            drainTo(0);
            assertThat(calendar.isEmpty()).isTrue();
        }

        void clear() {
            calendar.clear();
            oracle.clear();
            now = 0;
        }

        private void schedule(Gap gap) {
            long time = now + gap.draw(random);
            int priority = random.nextInt(8) < 5 ? 4 : random.nextInt(8);
            int payload = random.nextInt() & Integer.MAX_VALUE;
            oracle.add(new Event(time, priority, sequence++, payload));
            calendar.schedule(time, priority, payload);
        }

        private void pop() {
            Event expected = oracle.remove();
            now = expected.time();
            if (calendar.size() != oracle.size() + 1
                    || calendar.nextTime() != expected.time()
                    || calendar.pop() != expected.payload()) {
                throw new AssertionError("differs from the oracle at " + expected);
            }
        }
    }
}
