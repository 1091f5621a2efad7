/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * What the sampling error of a Sharpe ratio depends on. None of it is annualised: all is per return.
 *
 * @param sharpe
 *            mean over standard deviation; 0 if the returns never differ
 * @param observations
 *            number of returns
 * @param skewness
 *            third standardised moment, 0 for normal returns
 * @param kurtosis
 *            fourth standardised moment, 3 for normal returns
 */
public record SharpeMoments(double sharpe, int observations, double skewness, double kurtosis) {

    /**
     * @throws InvalidValueException
     *             unless {@code observations >= 2} and the others are finite
     */
    public SharpeMoments {
        Require.atLeast("observations", observations, 2);
        if (!(Double.isFinite(sharpe) && Double.isFinite(skewness) && Double.isFinite(kurtosis))) {
            throw new InvalidValueException("moments", sharpe + ", " + skewness + ", " + kurtosis, "must be finite");
        }
    }

    /** The moments of returns; mean over the standard deviation of n - 1, the others standardised by that of n. */
    public static SharpeMoments of(double... returns) {
        int n = returns.length;
        double mean = 0;
        for (double each : returns) {
            mean += each / n;
        }
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double each : returns) {
            double away = each - mean;
            second += away * away / n;
            third += away * away * away / n;
            fourth += away * away * away * away / n;
        }
        double deviation = n < 2 ? 0 : new StandardDeviation().evaluate(returns);
        return deviation > 0 && second * second > 0
                ? new SharpeMoments(mean / deviation, n, third / (second * Math.sqrt(second)),
                        fourth / (second * second))
                : new SharpeMoments(0, n, 0, 3);
    }

    /**
     * Probabilistic Sharpe ratio: how probable it is that the true ratio is above a threshold, given this one. Equation (2) of
     * Bailey and Lopez de Prado, "The Deflated Sharpe Ratio", 2014; first in "The Sharpe Ratio Efficient Frontier", 2012.
     *
     * @param threshold
     *            per return, like the ratio itself
     * @return in [0, 1]; the returns are taken as independent
     */
    public double probabilityAbove(double threshold) {
        double spread = 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
        // Kurtosis is at least 1 + skewness^2, so that the spread is >= 0; rounding and stated moments may break that.
        double error = Math.sqrt(Math.max(spread, Double.MIN_NORMAL) / (observations - 1));
        return new NormalDistribution().cumulativeProbability((sharpe - threshold) / error);
    }
}
