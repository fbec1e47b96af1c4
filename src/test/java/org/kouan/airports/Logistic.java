package org.kouan.airports;

/**
 * Logistic regression, by maximum likelihood with coefficients pulled towards given ones: the least of the negative
 * log-likelihood and {@code pull / 2 * (b_j - towards_j)^2}.
 */
final class Logistic {
    private static final int ROUNDS = 25;

    private Logistic() {}

    /** The coefficients for rows of features and whether it happened; {@code towards} without rows. */
    static double[] fit(double[][] rows, boolean[] happened, double pull, double[] towards) {
        int size = towards.length;
        double[] coefficients = towards.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double[][] curvature = new double[size][size];
            double[] slope = new double[size];
            for (int j = 0; j < size; j++) {
                curvature[j][j] = pull;
                slope[j] = pull * (towards[j] - coefficients[j]);
            }
            for (int i = 0; i < rows.length; i++) {
                double p = probability(coefficients, rows[i]);
                double weight = Math.max(p * (1 - p), 1e-6);
                for (int j = 0; j < size; j++) {
                    slope[j] += ((happened[i] ? 1 : 0) - p) * rows[i][j];
                    for (int k = 0; k <= j; k++) {
                        curvature[j][k] += weight * rows[i][j] * rows[i][k];
                    }
                }
            }
            double[] step = LeastAbsolute.solve(curvature, slope);
            double largest = 0;
            for (double change : step) {
                largest = Math.max(largest, Math.abs(change));
            }
            double damping = largest > 1 ? 1 / largest : 1;
            for (int j = 0; j < size; j++) {
                coefficients[j] += damping * step[j];
            }
        }
        return coefficients;
    }

    static double probability(double[] coefficients, double[] row) {
        return 1 / (1 + StrictMath.exp(-LeastAbsolute.predict(coefficients, row)));
    }
}
