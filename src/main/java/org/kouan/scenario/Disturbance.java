package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kouan.scenario.law.Distribution;

/**
 * Something that closes or slows stages for a time: weather, a far side that is slow, a first day. Inspections under way
 * when it begins are finished as they were begun.
 *
 * @param name unique identifier among the disturbances of the port
 * @param label shown in the report
 * @param stages whose lanes it touches; at least one
 * @param slows factor on the service times of inspections that begin meanwhile; empty when it closes the lanes
 * @param occurs when
 */
public record Disturbance(String name, String label, List<String> stages, Optional<Double> slows, Occurs occurs) {
    public Disturbance {
        stages = List.copyOf(stages);
    }

    /** One that closes stages, labelled with its name. */
    public static Disturbance closing(String name, Occurs occurs, String... stages) {
        return new Disturbance(name, name, List.of(stages), Optional.empty(), occurs);
    }

    /** One that slows stages, labelled with its name. */
    public static Disturbance slowing(String name, double factor, Occurs occurs, String... stages) {
        return new Disturbance(name, name, List.of(stages), Optional.of(factor), occurs);
    }

    /** When a disturbance occurs. */
    public sealed interface Occurs {
        /** At known times, in order and apart. */
        record At(List<Window> windows) implements Occurs {
            public At {
                windows = List.copyOf(windows);
            }
        }

        /**
         * At random.
         *
         * @param between from the start of the run, and from the end of each, to the begin of the next
         * @param lasts how long each lasts
         */
        record Random(Distribution between, Distribution lasts) implements Occurs {}
    }

    /** A time from midnight of the first day to another. */
    public record Window(Duration from, Duration to) {}
}
