/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * Stationary bootstrap (Politis and Romano, "The Stationary Bootstrap", Journal of the American Statistical Association 89,
 * 1994): samples are made of stretches of the returns, which begin anywhere, go on past the last return with the first, and have
 * geometrically distributed lengths. What hangs together in time stays together, and the samples are stationary.
 *
 * @param seed
 *            of the samples: the same seed gives the same interval
 * @param samples
 *            number of samples
 * @param meanBlock
 *            mean length of a stretch, in returns
 */
public record StationaryBootstrap(long seed, int samples, double meanBlock) {

    /**
     * @throws InvalidValueException
     *             unless {@code samples >= 100} and {@code 1 <= meanBlock < infinity}
     */
    public StationaryBootstrap {
        Require.atLeast("samples", samples, 100);
        Require.atLeast("meanBlock", meanBlock, 1);
    }

    /**
     * Percentile interval of a statistic.
     *
     * @param returns
     *            in time order
     * @param statistic
     *            of returns in time order; it must not keep them
     * @param confidence
     *            for example 0.95
     * @throws InvalidValueException
     *             if there are no returns, or unless {@code 0 < confidence < 1}
     */
    public ConfidenceInterval interval(double[] returns, ToDoubleFunction<double[]> statistic, double confidence) {
        Require.fraction("confidence", confidence);
        double[] sorted = statistics(returns, statistic);
        Arrays.sort(sorted);
        double tail = (1 - confidence) / 2;
        return new ConfidenceInterval(quantile(sorted, tail), quantile(sorted, 1 - tail));
    }

    /** The statistic of each sample. */
    double[] statistics(double[] returns, ToDoubleFunction<double[]> statistic) {
        if (returns.length == 0) {
            throw new InvalidValueException("returns", "0", "there must be some");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] figures = new double[samples];
        double[] sample = new double[returns.length];
        for (int s = 0; s < samples; s++) {
            int from = 0;
            for (int i = 0; i < sample.length; i++) {
                boolean begins = i == 0 || random.nextDouble() * meanBlock < 1;
                from = begins ? random.nextInt(returns.length) : (from + 1) % returns.length;
                sample[i] = returns[from];
            }
            figures[s] = statistic.applyAsDouble(sample);
        }
        return figures;
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
