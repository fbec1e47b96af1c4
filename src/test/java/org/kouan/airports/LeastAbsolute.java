package org.kouan.airports;

import java.util.Arrays;

/**
 * Linear regression by least absolute errors, whose coefficients are pulled towards given ones: the smallest sum of
 * {@code |y - x b|} and {@code pull_j (b_j - towards_j)^2}. Solved by least squares, weighted anew with the inverse
 * absolute errors (Schlossmacher 1973), which are taken as at least half a minute.
 */
final class LeastAbsolute {
    private static final int ROUNDS = 12;
    private static final double SMALLEST_ERROR = 0.5;

    private final double[] pull;
    private final double[] towards;

    /**
     * @param pull by coefficient, above 0
     * @param towards by coefficient: what it is without data
     */
    LeastAbsolute(double[] pull, double[] towards) {
        this.pull = pull.clone();
        this.towards = towards.clone();
    }

    /** The coefficients for rows of features and their values; {@code towards} without rows. */
    double[] fit(double[][] rows, double[] values) {
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        double[] coefficients = towards.clone();
        for (int round = 0; round < ROUNDS; round++) {
            coefficients = weighted(rows, values, weights);
            for (int i = 0; i < rows.length; i++) {
                double error = Math.abs(values[i] - predict(coefficients, rows[i]));
                weights[i] = 1 / Math.max(error, SMALLEST_ERROR);
            }
        }
        return coefficients;
    }

    static double predict(double[] coefficients, double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += coefficients[j] * row[j];
        }
        return sum;
    }

    private double[] weighted(double[][] rows, double[] values, double[] weights) {
        int size = pull.length;
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        for (int j = 0; j < size; j++) {
            matrix[j][j] = pull[j];
            right[j] = pull[j] * towards[j];
        }
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            for (int j = 0; j < size; j++) {
                double part = weights[i] * row[j];
                if (part != 0) {
                    right[j] += part * values[i];
                    for (int k = 0; k <= j; k++) {
                        matrix[j][k] += part * row[k];
                    }
                }
            }
        }
        return solve(matrix, right);
    }

    /** Solves a symmetric positive definite system, given by its lower half, by Cholesky's method. */
    static double[] solve(double[][] lower, double[] right) {
        int size = right.length;
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = lower[j][k];
                for (int m = 0; m < k; m++) {
                    sum -= lower[j][m] * lower[k][m];
                }
                lower[j][k] = j == k ? Math.sqrt(sum) : sum / lower[k][k];
            }
        }
        double[] solution = right.clone();
        for (int j = 0; j < size; j++) {
            for (int m = 0; m < j; m++) {
                solution[j] -= lower[j][m] * solution[m];
            }
            solution[j] /= lower[j][j];
        }
        for (int j = size - 1; j >= 0; j--) {
            for (int m = j + 1; m < size; m++) {
                solution[j] -= lower[m][j] * solution[m];
            }
            solution[j] /= lower[j][j];
        }
        return solution;
    }
}
