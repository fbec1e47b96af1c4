package org.kouan.scenario;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** One step of a route. */
public sealed interface RouteStep {
    /**
     * Queue and be inspected at a stage.
     *
     * @param stage its name
     * @param share of each class that takes the step, in [0, 1]; 1 for classes not named
     */
    record Visit(String stage, Map<String, Double> share) implements RouteStep {
        public Visit {
            share = Ordered.copyOf(share);
        }

        /** The share of a class that takes the step. */
        public double shareOf(String unitClass) {
            return share.getOrDefault(unitClass, 1.0);
        }

        /** Everyone visits the stage. */
        public static Visit of(String stage) {
            return new Visit(stage, Map.of());
        }
    }

    /**
     * Branches taken side by side; the unit goes on when the slowest is done. A joint check, or a vehicle lane beside the
     * hall for the passengers.
     *
     * @param branches at least two, or one party
     */
    record Together(List<Branch> branches) implements RouteStep {
        public Together {
            branches = List.copyOf(branches);
        }

        /** Stages side by side. */
        public static Together of(String... stages) {
            return new Together(Stream.of(stages)
                    .<Branch>map(stage -> new Branch.Route(List.of(Visit.of(stage))))
                    .toList());
        }
    }

    /**
     * Time that passes without a queue, for example a walk.
     *
     * @param time its law
     */
    record Delay(Distribution time) implements RouteStep {}

    /**
     * Ask for priority, and wait for the decision. Those approved have another class from then on; what they are checked
     * for stays the same.
     *
     * @param approval name of those who decide
     * @param approvedAs by class of those who ask: the class that approval gives them; other classes do not ask
     * @param share of each class that asks, in [0, 1]; 1 for classes not named
     */
    record Request(String approval, Map<String, String> approvedAs, Map<String, Double> share) implements RouteStep {
        public Request {
            approvedAs = Ordered.copyOf(approvedAs);
            share = Ordered.copyOf(share);
        }

        /** The share of a class that asks. */
        public double shareOf(String unitClass) {
            return approvedAs.containsKey(unitClass) ? share.getOrDefault(unitClass, 1.0) : 0;
        }

        /** All of one class ask. */
        public static Request of(String approval, String unitClass, String approvedAs) {
            return new Request(approval, Map.of(unitClass, approvedAs), Map.of());
        }
    }

    /** The classes of those who begin a route with some, and those that approvals on it give them. */
    static Set<String> classesAfter(Set<String> classes, List<RouteStep> route) {
        Set<String> after = new LinkedHashSet<>(classes);
        for (RouteStep step : route) {
            if (step instanceof Request request) {
                after.addAll(request.approvedAs().values());
            }
        }
        return after;
    }

    /** One of the ways taken side by side. */
    sealed interface Branch {
        /** The steps that the branch takes in turn, at least one. */
        List<RouteStep> route();

        /**
         * A part of the unit itself takes it.
         *
         * @param route at least one step
         */
        record Route(List<RouteStep> route) implements Branch {
            public Route {
                route = List.copyOf(route);
            }
        }

        /**
         * The party that the unit carries takes it: travellers of classes of their own, for whom the unit waits.
         *
         * @param size how many; empty when the timetable that brings the units says so
         * @param mix share of each class; sums to 1
         * @param alighting how they come out, from when the unit begins the step
         * @param walk from the door to the begin of their route
         * @param route at least one step
         */
        record Party(
                Optional<Arrivals.PartySize> size,
                Map<String, Double> mix,
                Arrivals.Alighting alighting,
                Distribution walk,
                List<RouteStep> route)
                implements Branch {
            public Party {
                mix = Ordered.copyOf(mix);
                route = List.copyOf(route);
            }

            /** The classes that its members may have: those of its mix, and those that approvals on its route give. */
            public Set<String> classes() {
                return classesAfter(mix.keySet(), route);
            }

            /** A party of a fixed size that is there at once and visits some stages in turn. */
            public static Party of(int size, Map<String, Double> mix, String... stages) {
                Distribution none = new Constant(Duration.ZERO);
                return new Party(
                        Optional.of(new Arrivals.PartySize(size, 0, size, size)),
                        mix,
                        new Arrivals.Alighting.Gaps(none),
                        none,
                        Stream.of(stages).<RouteStep>map(Visit::of).toList());
            }
        }
    }
}
