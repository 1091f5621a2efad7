/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Ordinary least squares with intercept, of columns brought to mean 0 and deviation 1 on the rows it is fitted on, by
 * singular values: columns that depend on each other get the shortest solution instead of failing. A column that does not vary
 * there tells nothing about its effect: it is left out, whatever it does later.
 */
final class LeastSquares {

    /** Directions with a smaller share of the largest singular value depend on the others but for rounding. */
    private static final double DEPENDENT = 1e-10;

    private final double intercept;
    private final double[] coefficients;
    private final boolean[] constant;

    private LeastSquares(double intercept, double[] coefficients, boolean[] constant) {
        this.intercept = intercept;
        this.coefficients = coefficients;
        this.constant = constant;
    }

    /**
     * Fits.
     *
     * @param rows
     *            regressors without the intercept, at least one row more than columns
     * @param targets
     *            one for each row
     */
    static LeastSquares fit(double[][] rows, double[] targets) {
        int width = rows[0].length;
        double[] means = new double[width];
        double[] deviations = new double[width];
        boolean[] constant = new boolean[width];
        int varying = 0;
        for (int c = 0; c < width; c++) {
            constant[c] = isConstant(rows, c);
            if (!constant[c]) {
                means[c] = mean(rows, c);
                deviations[c] = deviation(rows, c, means[c]);
                varying++;
            }
        }
        double[] coefficients = new double[width];
        if (varying > 0) {
            double[] solution = solve(standardised(rows, targets, means, deviations, constant, varying),
                    varying);
            int next = 0;
            for (int c = 0; c < width; c++) {
                coefficients[c] = constant[c] ? 0 : solution[next++] / deviations[c];
            }
        }
        double intercept = mean(targets);
        for (int c = 0; c < width; c++) {
            intercept -= coefficients[c] * means[c];
        }
        return new LeastSquares(intercept, coefficients, constant);
    }

    /**
     * The columns' QR decomposition, with the targets as a last column, leaves a triangle of the columns' number that has the
     * same solution; its singular values tell what can be told apart. Those of all rows took half of the time of a whole score.
     */
    private static double[] solve(double[][] standardised, int width) {
        RealMatrix triangle = new QRDecomposition(new Array2DRowRealMatrix(standardised, false)).getR();
        SingularValueDecomposition values = new SingularValueDecomposition(
                triangle.getSubMatrix(0, width - 1, 0, width - 1));
        double[] projected = values.getUT().operate(triangle.getSubMatrix(0, width - 1, width, width).getColumn(0));
        double[] singular = values.getSingularValues();
        for (int c = 0; c < width; c++) {
            projected[c] = singular[c] > DEPENDENT * singular[0] ? projected[c] / singular[c] : 0;
        }
        return values.getV().operate(projected);
    }

    /** The varying columns at mean 0 and deviation 1, and last the targets at mean 0. */
    private static double[][] standardised(double[][] rows, double[] targets, double[] means, double[] deviations,
            boolean[] constant, int varying) {
        double meanTarget = mean(targets);
        double[][] standardised = new double[rows.length][varying + 1];
        for (int i = 0; i < rows.length; i++) {
            int next = 0;
            for (int c = 0; c < constant.length; c++) {
                if (!constant[c]) {
                    standardised[i][next++] = (rows[i][c] - means[c]) / deviations[c];
                }
            }
            standardised[i][varying] = targets[i] - meanTarget;
        }
        return standardised;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static boolean isConstant(double[][] rows, int column) {
        for (double[] row : rows) {
            if (row[column] != rows[0][column]) {
                return false;
            }
        }
        return true;
    }

    private static double mean(double[][] rows, int column) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[column];
        }
        return sum / rows.length;
    }

    private static double deviation(double[][] rows, int column, double mean) {
        double sum = 0;
        for (double[] row : rows) {
            sum += (row[column] - mean) * (row[column] - mean);
        }
        return Math.sqrt(sum / rows.length);
    }

    double intercept() {
        return intercept;
    }

    /** The coefficient of a column; 0 if it was left out. */
    double coefficient(int column) {
        return coefficients[column];
    }

    boolean isLeftOut(int column) {
        return constant[column];
    }

    /** One prediction for each row. */
    double[] predict(double[][] rows) {
        double[] predictions = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double prediction = intercept;
            for (int c = 0; c < coefficients.length; c++) {
                prediction += coefficients[c] * rows[i][c];
            }
            predictions[i] = prediction;
        }
        return predictions;
    }
}
