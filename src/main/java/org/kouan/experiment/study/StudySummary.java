package org.kouan.experiment.study;

import java.util.Arrays;
import java.util.List;
import org.kouan.stats.Interval;
import org.kouan.stats.KeptInterval;
import org.kouan.stats.MeanInterval;

/** The means of a study's responses by point. Each day counts alike; days without a value are left out and counted. */
public final class StudySummary {
    private static final String SHARE = "1";

    /** Responses count something or measure time. */
    private static final double LEAST = 0;

    /** What a point has in a column, days without a value left out. */
    private static final class Values {
        private double[] values = new double[16];
        private int count;
        private long missing;

        void add(double value) {
            if (Double.isNaN(value)) {
                missing++;
                return;
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        double[] all() {
            return Arrays.copyOf(values, count);
        }
    }

    private final List<ResponseColumn> responses;
    private final Values[][] values;
    private final int[] replications;

    /** @param points how many, those skipped included */
    public StudySummary(int points, List<ResponseColumn> responses, Rows rows) {
        this.responses = List.copyOf(responses);
        values = new Values[points][responses.size()];
        for (Values[] ofPoint : values) {
            Arrays.setAll(ofPoint, column -> new Values());
        }
        replications = new int[points];
        rows.forEach(this::add);
    }

    private void add(Row row) {
        replications[row.point()]++;
        for (int column = 0; column < row.values().length; column++) {
            values[row.point()][column].add(row.values()[column]);
        }
    }

    /** How many replications a point has. */
    public int replications(int point) {
        return replications[point];
    }

    /**
     * The interval for the mean of a column at a point, by {@link MeanInterval}; for shares by {@link KeptInterval},
     * which does not claim certainty because all days agree. Its bounds are NaN with fewer than two values.
     */
    public Interval mean(int point, int column, double confidence) {
        double[] all = values[point][column].all();
        boolean share = responses.get(column).unit().equals(SHARE)
                && Arrays.stream(all).allMatch(value -> value >= 0 && value <= 1);
        if (!share || all.length < 2) {
            Interval interval = MeanInterval.of(all, confidence);
            return new Interval(Math.max(LEAST, interval.low()), interval.value(), interval.high());
        }
        return KeptInterval.of(all, confidence);
    }

    /** How many replications of a point have no value in a column. */
    public long missing(int point, int column) {
        return values[point][column].missing;
    }
}
