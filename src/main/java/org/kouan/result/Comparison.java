package org.kouan.result;

import java.util.List;
import org.kouan.stats.Interval;

/**
 * Scenarios compared on common random numbers: replication i of each has the same seed, so that the same travellers come
 * with the same service times.
 *
 * @param scenarios by position, at least two
 * @param replications of each
 * @param confidence of every interval by itself, and of all differences of one figure together
 * @param differenceConfidence of each difference by itself: higher than {@code confidence} when there are several
 * @param figures what is compared
 * @param courses differences of waits by arrival time; empty when the scenarios have other arrival periods
 * @param notes what a reader must know, such as figures that are left out, in sentences
 */
public record Comparison(
        List<Compared> scenarios,
        int replications,
        double confidence,
        double differenceConfidence,
        List<Figure> figures,
        List<Course> courses,
        List<String> notes) {
    public Comparison {
        scenarios = List.copyOf(scenarios);
        figures = List.copyOf(figures);
        courses = List.copyOf(courses);
        notes = List.copyOf(notes);
    }

    /**
     * A scenario.
     *
     * @param name short, unique in the comparison
     * @param verdicts by target of its own
     */
    public record Compared(String name, String title, ResultLayout layout, List<Verdict> verdicts) {
        public Compared {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * A figure that all scenarios have.
     *
     * @param metric which
     * @param days replications in which every scenario has it
     * @param values by scenario
     * @param differences by pair
     */
    public record Figure(Metric metric, int days, List<Interval> values, List<Difference> differences) {
        public Figure {
            values = List.copyOf(values);
            differences = List.copyOf(differences);
        }
    }

    /**
     * What is compared.
     *
     * @param key the name of its {@link Response}
     * @param label of whom or what
     * @param unit "min" for minutes, "h" for hours, "1" for shares
     * @param moreIsBetter whether a larger value is the better one
     */
    public record Metric(String key, String label, String unit, boolean moreIsBetter) {}

    /**
     * How one scenario differs from another.
     *
     * @param from position of the scenario that is subtracted
     * @param to position of the other
     * @param value {@code to} minus {@code from}
     * @param better replications in which {@code to} is the better one
     * @param worse in which it is the worse one; in the others they are equal
     * @param probabilityBetter that {@code to} is better on a day, with exact bounds
     * @param varianceReduction (Var from + Var to) / Var(to - from); infinite or NaN as in {@link
     *     org.kouan.stats.PairedDifference}
     */
    public record Difference(
            int from,
            int to,
            Interval value,
            int better,
            int worse,
            Interval probabilityBetter,
            double varianceReduction) {
        /** 1 when {@code to} is shown to be better, -1 when worse, 0 when neither is. */
        public int shown(boolean moreIsBetter) {
            int sign = value.low() > 0 ? 1 : value.high() < 0 ? -1 : 0;
            return moreIsBetter ? sign : -sign;
        }
    }

    /**
     * The difference of a class's mean wait by arrival period, mean over days, with the bounds of each period by itself.
     *
     * @param classIndex in the layout of the first scenario
     * @param values in minutes, by period; NaN where fewer than two days have arrivals in both
     */
    public record Course(int from, int to, int classIndex, List<Interval> values) {
        public Course {
            values = List.copyOf(values);
        }
    }
}
