/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StationaryBootstrapTest {

    private static final int SERIES = Boolean.getBoolean("liq4j.long") ? 400 : 100;

    private static double mean(double... sample) {
        return Arrays.stream(sample).sum() / sample.length;
    }

    private static double[] autoregressive(SplittableRandom random, int count, double coefficient) {
        double[] values = new double[count];
        // Begins in the stationary distribution.
        double value = random.nextGaussian() / Math.sqrt(1 - coefficient * coefficient);
        for (int i = 0; i < count; i++) {
            values[i] = value;
            value = coefficient * value + random.nextGaussian();
        }
        return values;
    }

    /**
     * The variance that Politis and Romano 1994, equation (5), give in closed form for the mean of the samples:
     * {@code (C(0) + 2 sum (1 - i/n) (1 - p)^i C(i)) / n} with circular autocovariances. 20000 samples tell a variance with a
     * standard error of sqrt(2 / 20000) = 1 %; 4 of them are allowed.
     */
    @Test
    void theVarianceOfTheMeanIsThatOfThePaper() {
        double[] values = autoregressive(new SplittableRandom(3), 120, 0.6);
        int n = values.length;
        double mean = mean(values);
        double p = 1 / 8.0;
        double expected = 0;
        for (int i = 0; i < n; i++) {
            double covariance = 0;
            for (int t = 0; t < n; t++) {
                covariance += (values[t] - mean) * (values[(t + i) % n] - mean) / n;
            }
            expected += (i == 0 ? 1 : 2) * (1 - (double) i / n) * Math.pow(1 - p, i) * covariance / n;
        }
        double variance = Arrays
                .stream(new StationaryBootstrap(11, 20_000, 8).statistics(values, StationaryBootstrapTest::mean))
                .map(each -> (each - mean) * (each - mean)).average().orElseThrow();
        assertEquals(1, variance / expected, 0.04, "seed 11");
    }

    /**
     * Series of AR(1) with coefficient 0.5 and true mean 0, 1000 values each; 400 of them with {@code -Dliq4j.long=true}, else 100.
     * Blocks of 25 keep a variance of 2.85 of the 3 there is, and estimate it with a relative error near sqrt(2 * 25 / 1000) =
     * 0.22: the 95 % interval then holds the mean in 92 to 93 % of cases. Single values for blocks, which break the series apart,
     * miss it far more often: 1.96 / sqrt(3) deviations are 74 %. Three standard errors of a share are allowed.
     */
    @Test
    void intervalsCoverTheMeanOfACorrelatedSeries() {
        double blocks = coverage(25);
        double single = coverage(1);
        assertEquals(0.925, blocks, threeStandardErrors(0.925), "blocks");
        assertEquals(0.74, single, threeStandardErrors(0.74), "singles");
    }

    private static double threeStandardErrors(double share) {
        return 3 * Math.sqrt(share * (1 - share) / SERIES);
    }

    private static double coverage(double block) {
        SplittableRandom random = new SplittableRandom(17);
        int covered = 0;
        for (int s = 0; s < SERIES; s++) {
            ConfidenceInterval interval = new StationaryBootstrap(s, 300, block).interval(
                    autoregressive(random, 1_000, 0.5),
                    StationaryBootstrapTest::mean,
                    0.95);
            covered += interval.low() <= 0 && interval.high() >= 0 ? 1 : 0;
        }
        return (double) covered / SERIES;
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        double[] values = autoregressive(new SplittableRandom(5), 200, 0.2);
        assertEquals(new StationaryBootstrap(1, 200, 5).interval(values, StationaryBootstrapTest::mean, 0.9),
                new StationaryBootstrap(1, 200, 5).interval(values, StationaryBootstrapTest::mean, 0.9));
        assertTrue(!new StationaryBootstrap(1, 200, 5).interval(values, StationaryBootstrapTest::mean, 0.9)
                .equals(new StationaryBootstrap(2, 200, 5).interval(values, StationaryBootstrapTest::mean, 0.9)));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThrows(InvalidValueException.class, () -> new StationaryBootstrap(1, 99, 5));
        assertThrows(InvalidValueException.class, () -> new StationaryBootstrap(1, 100, 0.5));
        StationaryBootstrap bootstrap = new StationaryBootstrap(1, 100, 1);
        assertThrows(InvalidValueException.class,
                () -> bootstrap.interval(new double[0], StationaryBootstrapTest::mean, 0.9));
        assertThrows(InvalidValueException.class,
                () -> bootstrap.interval(new double[]{1}, StationaryBootstrapTest::mean, 1));
    }
}
