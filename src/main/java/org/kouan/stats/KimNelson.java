package org.kouan.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Selects the system with the largest mean: the fully sequential procedure KN of Kim and Nelson 2001, "A fully
 * sequential procedure for indifference-zone selection in simulation", ACM TOMACS 11(3), with c = 1.
 *
 * <p><b>What it promises.</b> If the best mean exceeds every other by at least the indifference zone d, the best is
 * selected with probability at least the confidence; if some are closer, one within d of the best is. The promise is for
 * values that are normally distributed and independent from replication to replication; systems may depend on each other
 * in any way, and common random numbers make the procedure stop earlier.
 *
 * <p>With S2(i,l) the variance of the difference of systems i and l in the first n0 replications, eta = ((2 a / (k -
 * 1))^(-2 / (n0 - 1)) - 1) / 2 and h2 = 2 eta (n0 - 1), a system i is out after r replications when its mean lies below
 * that of some other l by more than W(i,l,r) = max(0, d / (2 r) (h2 S2(i,l) / d^2 - r)). W reaches 0, so it ends.
 */
public final class KimNelson {
    private final double indifference;
    private final double[] sums;
    /** By pair of systems: from this number of replications on, every difference decides. */
    private final double[][] enough;

    private final int[] outAfter;
    private final List<Integer> survivors = new ArrayList<>();
    private int replications;

    /**
     * Takes in the first stage and screens once.
     *
     * @param firstStage by system, at least two, and replication, at least two, as many for all
     * @param indifference a difference that makes no difference, above 0
     * @param confidence of the selection, above 1/k and below 1
     */
    public KimNelson(double[][] firstStage, double indifference, double confidence) {
        int systems = firstStage.length;
        if (systems < 2) {
            throw new IllegalArgumentException("A selection needs at least two systems, not " + systems);
        }
        replications = firstStage[0].length;
        if (replications < 2) {
            throw new IllegalArgumentException("The first stage needs at least two replications, not " + replications);
        }
        if (!(indifference > 0 && indifference < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The indifference zone must be a number above 0: " + indifference);
        }
        if (!(confidence > 1.0 / systems && confidence < 1)) {
            throw new IllegalArgumentException(
                    "The confidence must lie between one in " + systems + ", a blind guess, and 1: " + confidence);
        }
        this.indifference = indifference;
        sums = new double[systems];
        outAfter = new int[systems];
        for (int i = 0; i < systems; i++) {
            survivors.add(i);
            for (double value : firstStage[i]) {
                sums[i] += value;
            }
        }
        enough = enough(firstStage, indifference, confidence);
        screen();
    }

    private static double[][] enough(double[][] firstStage, double indifference, double confidence) {
        int systems = firstStage.length;
        int first = firstStage[0].length;
        double eta = (StrictMath.pow(2 * (1 - confidence) / (systems - 1), -2.0 / (first - 1)) - 1) / 2;
        double h2 = 2 * eta * (first - 1);
        double[][] enough = new double[systems][systems];
        for (int i = 0; i < systems; i++) {
            for (int l = 0; l < i; l++) {
                Tally differences = new Tally();
                for (int r = 0; r < first; r++) {
                    differences.add(firstStage[i][r] - firstStage[l][r]);
                }
                enough[i][l] = h2 * differences.variance() / (indifference * indifference);
                enough[l][i] = enough[i][l];
            }
        }
        return enough;
    }

    /**
     * Takes in one more replication of the systems that are still in, and screens.
     *
     * @param values by system; those of systems that are out are not looked at
     */
    public void add(double[] values) {
        for (int i : survivors) {
            sums[i] += values[i];
        }
        replications++;
        screen();
    }

    private void screen() {
        List<Integer> out = survivors.stream().filter(this::isBeaten).toList();
        for (int i : out) {
            outAfter[i] = replications;
        }
        survivors.removeAll(out);
        if (survivors.size() > 1 && replications > mostNeeded()) {
            int best = best();
            survivors.stream().filter(i -> i != best).forEach(i -> outAfter[i] = replications);
            survivors.removeIf(i -> i != best);
        }
    }

    private boolean isBeaten(int system) {
        return survivors.stream().anyMatch(other -> mean(system) < mean(other) - slack(system, other));
    }

    private double slack(int system, int other) {
        return system == other
                ? 0
                : Math.max(0, indifference / (2 * replications) * (enough[system][other] - replications));
    }

    private double mean(int system) {
        return sums[system] / replications;
    }

    private double mostNeeded() {
        double most = 0;
        for (int i : survivors) {
            for (int l : survivors) {
                most = Math.max(most, enough[i][l]);
            }
        }
        return most;
    }

    /** Whether one is left. */
    public boolean decided() {
        return survivors.size() == 1;
    }

    /** The one with the largest mean among those still in; the first of several. */
    public int best() {
        int best = survivors.get(0);
        for (int i : survivors) {
            if (mean(i) > mean(best)) {
                best = i;
            }
        }
        return best;
    }

    /** Those still in, in order. */
    public List<Integer> survivors() {
        return List.copyOf(survivors);
    }

    /** How many replications those still in have had. */
    public int replications() {
        return replications;
    }

    /** After how many replications a system was out; 0 while it is in. */
    public int outAfter(int system) {
        return outAfter[system];
    }
}
