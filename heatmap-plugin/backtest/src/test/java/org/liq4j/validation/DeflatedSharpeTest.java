/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import org.hipparchus.analysis.integration.SimpsonIntegrator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeflatedSharpeTest {

    /**
     * Bailey and Lopez de Prado, "The Deflated Sharpe Ratio", 2014, the numerical example: annual ratio 2.5 over 1250 days of
     * 250 a year, skewness -3, kurtosis 10, variance of the annual ratios of the trials 1/2.
     */
    @Test
    void theExampleOfThePaper() {
        SharpeMoments chosen = new SharpeMoments(2.5 / Math.sqrt(250), 1250, -3, 10);
        DeflatedSharpe hundred = DeflatedSharpe.of(chosen, 0.5 / 250, 100);
        assertEquals(0.1132, hundred.threshold(), 5e-5);
        assertEquals(0.9004, hundred.probability(), 5e-5);
        assertEquals(0.9505, DeflatedSharpe.of(chosen, 0.5 / 250, 46).probability(), 5e-5);
        assertEquals(100, hundred.trials());
    }

    /**
     * Bailey and Lopez de Prado, "The Sharpe Ratio Efficient Frontier", 2012, the numerical example: a monthly ratio of 0.458
     * over 24 months, once taken as normal, once with skewness -2.448 and kurtosis 10.164.
     */
    @Test
    void theProbabilisticRatioOfThePaper() {
        assertEquals(0.982, new SharpeMoments(0.458, 24, 0, 3).probabilityAbove(0), 5e-4);
        assertEquals(0.913, new SharpeMoments(0.458, 24, -2.448, 10.164).probabilityAbove(0), 5e-4);
    }

    /**
     * Bailey, Borwein, Lopez de Prado and Zhu, "Pseudo-Mathematics and Financial Charlatanism", 2014: ten trials are expected
     * to show 1.57, and 45 trials on five years of data a ratio of 1, the square root of a minimum length of five years.
     */
    @Test
    void theExpectedMaximumOfThePaper() {
        assertEquals(1.57, DeflatedSharpe.expectedMaximum(10), 5e-3);
        assertEquals(5, Math.pow(DeflatedSharpe.expectedMaximum(45), 2), 0.05);
        assertEquals(0, DeflatedSharpe.expectedMaximum(1));
    }

    @Test
    void theExpectedMaximumIsAtMostThreeHundredthsAboveTheIntegral() {
        NormalDistribution normal = new NormalDistribution();
        for (int count : new int[]{5, 10, 100, 1_000, 10_000}) {
            double exact = new SimpsonIntegrator(1e-9, 1e-9, 5, 24).integrate(1_000_000,
                    x -> count * x * normal.density(x) * Math.pow(normal.cumulativeProbability(x), count - 1), -9, 9);
            double above = DeflatedSharpe.expectedMaximum(count) - exact;
            assertTrue(above > 0 && above < 0.04, count + ": " + above);
        }
    }

    @Test
    void momentsOfReturns() {
        // 1, 2, 3, 4, 10: mean 4, squares 9 + 4 + 1 + 0 + 36 = 50, cubes -27 - 8 - 1 + 216 = 180, fourths 81 + 16 + 1 + 1296.
        SharpeMoments moments = SharpeMoments.of(1, 2, 3, 4, 10);
        assertEquals(4 / Math.sqrt(12.5), moments.sharpe(), 1e-12);
        assertEquals(36 / Math.pow(10, 1.5), moments.skewness(), 1e-12);
        assertEquals(1394 / 5.0 / 100, moments.kurtosis(), 1e-12);
        assertEquals(0, SharpeMoments.of(0, 0, 0).sharpe());
    }

    @Test
    void whatIsWrongIsNamed() {
        SharpeMoments some = new SharpeMoments(0.1, 100, 0, 3);
        assertThrows(InvalidValueException.class, () -> DeflatedSharpe.of(some, -1, 10));
        assertThrows(InvalidValueException.class, () -> DeflatedSharpe.of(some, 1, 0));
        assertThrows(InvalidValueException.class, () -> SharpeMoments.of(1));
    }
}
