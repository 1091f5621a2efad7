/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

/** R^2 over each sample of a bootstrap, of any predictions of the same targets. */
final class ResampledFit {

    /** Less than this share of the second moment is what rounding leaves of the variance of equal values. */
    private static final double ROUNDING = 1e-12;

    private final BlockBootstrap bootstrap;
    private final double[] targets;
    /** By sample: the sum of squares about the sample's own mean. */
    private final double[] totals;

    /**
     * @param targets
     *            of the test rows: for each group its longs, then its shorts
     */
    ResampledFit(BlockBootstrap bootstrap, double[] targets) {
        this.bootstrap = bootstrap;
        this.targets = targets;
        double[] zeros = new double[targets.length];
        double[] squares = bootstrap.sums(squaredErrors(zeros));
        double[] sums = bootstrap.sums(pairs(targets));
        this.totals = new double[squares.length];
        for (int s = 0; s < totals.length; s++) {
            double total = squares[s] - sums[s] * sums[s] / targets.length;
            totals[s] = total > ROUNDING * squares[s] ? total : Double.NaN;
        }
    }

    /** By sample; NaN where the sample's targets do not vary. */
    double[] rSquared(double[] predictions) {
        double[] residuals = bootstrap.sums(squaredErrors(predictions));
        double[] rSquared = new double[residuals.length];
        for (int s = 0; s < rSquared.length; s++) {
            rSquared[s] = 1 - residuals[s] / totals[s];
        }
        return rSquared;
    }

    private double[] squaredErrors(double[] predictions) {
        double[] squares = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            squares[i] = (targets[i] - predictions[i]) * (targets[i] - predictions[i]);
        }
        return pairs(squares);
    }

    private static double[] pairs(double[] rows) {
        double[] groups = new double[rows.length / 2];
        for (int g = 0; g < groups.length; g++) {
            groups[g] = rows[2 * g] + rows[2 * g + 1];
        }
        return groups;
    }
}
