package org.kouan.result;

import java.util.List;
import org.kouan.stats.Interval;

/**
 * What a way to reduce variance was worth in a run, figure by figure.
 *
 * @param method how
 * @param rows figures that are means over days, so that the method applies to them
 * @param notes what a reader must know, in sentences
 */
public record VarianceReduction(Method method, List<Row> rows, List<String> notes) {
    public VarianceReduction {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** How variance is reduced. */
    public enum Method {
        /** Days in pairs, one with the mirror images of the other's random numbers. */
        ANTITHETIC("antithetic pairs"),
        /** Days corrected by how far arrivals and inspections were off their known means. */
        CONTROL("control variates");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    /**
     * A figure.
     *
     * @param metric which
     * @param plain its interval if nothing were done: from the days as they are, taken as independent
     * @param reduced its interval with the method
     */
    public record Row(Comparison.Metric metric, Interval plain, Interval reduced) {
        /**
         * How many times as many independent days would give an interval as narrow, the degrees of freedom counted; below
         * 1 when the method does harm, NaN when it cannot be told.
         */
        public double gain() {
            double ratio = plain.width() / reduced.width();
            return plain.width() == 0 ? Double.NaN : ratio * ratio;
        }
    }
}
