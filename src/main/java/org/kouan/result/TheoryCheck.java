package org.kouan.result;

import java.util.List;
import org.kouan.stats.Interval;

/**
 * What queueing theory says of a scenario, beside what a simulation showed.
 *
 * @param replications that were simulated
 * @param seed of the simulation
 * @param confidence of the intervals
 * @param stations in the order of the scenario
 */
public record TheoryCheck(int replications, long seed, double confidence, List<Station> stations) {
    public TheoryCheck {
        stations = List.copyOf(stations);
    }

    /**
     * Lanes of a stage that theory sees as one queue.
     *
     * @param stage its name
     * @param stageLabel as the report shows it
     * @param lanes their names
     * @param about what theory sees: arrivals, service, desks
     * @param models the formulas that come near
     * @param differs in what the scenario is not what the formulas assume
     */
    public record Station(
            String stage,
            String stageLabel,
            List<String> lanes,
            String about,
            List<Model> models,
            List<String> differs) {
        public Station {
            lanes = List.copyOf(lanes);
            models = List.copyOf(models);
            differs = List.copyOf(differs);
        }
    }

    /**
     * A formula.
     *
     * @param name what it is called
     * @param meaning what it tells a planner, in a sentence
     * @param exact whether it is exact where its assumptions hold; else an approximation
     * @param notDefined why it says nothing; empty when it does
     * @param figures what it says
     */
    public record Model(String name, String meaning, boolean exact, String notDefined, List<Figure> figures) {
        public Model {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A figure.
     *
     * @param name what it is
     * @param unit as that of a metric: {@code min}, {@code 1} for shares, or a count
     * @param theory by the formula
     * @param simulated with its bounds
     */
    public record Figure(String name, String unit, double theory, Interval simulated) {}
}
