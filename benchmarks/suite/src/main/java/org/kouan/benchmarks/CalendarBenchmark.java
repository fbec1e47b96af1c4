package org.kouan.benchmarks;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.kouan.engine.EventCalendar;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The hold model: remove the earliest event and schedule it again later, in nanoseconds for both and the draw of the
 * delay. Beside Kouan's calendar stands a {@link PriorityQueue} of event objects with the same order of ties.
 *
 * <p>Delays are exponential; or skewed, one in ten a hundred times as long as the others; or tied, whole seconds of
 * which many are equal. Structures that sort into buckets may be slow on the last two.
 *
 * <pre>
 * java -jar benchmarks/suite/target/benchmarks.jar CalendarBenchmark
 * java -jar benchmarks/suite/target/benchmarks.jar CalendarBenchmark -p delays=SKEWED,TIED -p pending=22,100000
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CalendarBenchmark {
    private static final int PRIORITIES = 8;
    private static final double MEAN_MICROS = 60e6;

    @Benchmark
    public int kouan(Kouan kouan) {
        return kouan.hold();
    }

    @Benchmark
    public int priorityQueueOfObjects(Objects objects) {
        return objects.hold();
    }

    /** How many events are pending, and how far ahead. */
    @State(Scope.Thread)
    public static class Pending {
        /** From the first delays to the steady mixture of remaining ones. */
        static final int HOLDS_BEFORE = 5;

        @Param({"10", "22", "100", "1000", "100000", "1000000"})
        int pending;

        @Param({"EXPONENTIAL", "SKEWED", "TIED"})
        Delays delays;
    }

    /** Kouan's calendar. */
    @State(Scope.Thread)
    public static class Kouan {
        private final EventCalendar calendar = new EventCalendar();
        private Sampler delay;

        @Setup
        public void fill(Pending size) {
            delay = size.delays.sampler(new RandomStream(size.pending));
            for (int i = 0; i < size.pending; i++) {
                calendar.schedule(delay.sample(), i % PRIORITIES, i);
            }
            for (int i = 0; i < Pending.HOLDS_BEFORE * size.pending; i++) {
                hold();
            }
        }

        int hold() {
            long now = calendar.nextTime();
            int payload = calendar.pop();
            calendar.schedule(now + delay.sample(), payload % PRIORITIES, payload);
            return payload;
        }
    }

    /** Event objects in Java's own queue. */
    @State(Scope.Thread)
    public static class Objects {
        private final PriorityQueue<Event> queue = new PriorityQueue<>();
        private Sampler delay;
        private long scheduled;

        @Setup
        public void fill(Pending size) {
            delay = size.delays.sampler(new RandomStream(size.pending));
            for (int i = 0; i < size.pending; i++) {
                queue.add(new Event(delay.sample(), i % PRIORITIES, scheduled++, i));
            }
            for (int i = 0; i < Pending.HOLDS_BEFORE * size.pending; i++) {
                hold();
            }
        }

        int hold() {
            Event event = queue.remove();
            queue.add(new Event(event.time + delay.sample(), event.priority, scheduled++, event.payload));
            return event.payload;
        }
    }

    /** How long events lie ahead when they are scheduled. */
    public enum Delays {
        EXPONENTIAL {
            @Override
            Sampler sampler(RandomStream stream) {
                return Samplers.exponential(MEAN_MICROS, stream);
            }
        },
        SKEWED {
            @Override
            Sampler sampler(RandomStream stream) {
                Sampler soon = Samplers.exponential(MEAN_MICROS, stream);
                Sampler late = Samplers.exponential(100 * MEAN_MICROS, stream);
                return Samplers.mixture(new double[] {0.9, 0.1}, new Sampler[] {soon, late}, stream);
            }
        },
        TIED {
            private static final long SECOND = 1_000_000;

            @Override
            Sampler sampler(RandomStream stream) {
                return () -> SECOND * (1 + stream.nextInt(60));
            }
        };

        abstract Sampler sampler(RandomStream stream);
    }

    private record Event(long time, int priority, long number, int payload) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int order = Long.compare(time, other.time);
            if (order == 0) {
                order = Integer.compare(priority, other.priority);
            }
            return order == 0 ? Long.compare(number, other.number) : order;
        }
    }
}
