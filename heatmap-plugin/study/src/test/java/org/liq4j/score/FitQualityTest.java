/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FitQualityTest {

    @Test
    void rSquaredIsAboutTheTargetsOwnMean() {
        double[] targets = {1, 2, 3, 6};
        assertEquals(1, FitQuality.rSquared(targets, targets).orElseThrow());
        assertEquals(0, FitQuality.rSquared(targets, new double[]{3, 3, 3, 3}).orElseThrow(), 1e-12);
        // 14 about the mean of 3; residuals 1, 0, 0, 2 squared are 5.
        assertEquals(1 - 5 / 14.0, FitQuality.rSquared(targets, new double[]{2, 2, 3, 4}).orElseThrow(), 1e-12);
        assertTrue(FitQuality.rSquared(targets, new double[]{9, 9, 9, 9}).orElseThrow() < 0);
        assertEquals(OptionalDouble.empty(), FitQuality.rSquared(new double[]{2, 2}, new double[]{1, 2}));
    }

    @Test
    void ranksThatAreEqualShareTheirMean() {
        assertEquals(1, FitQuality.rankCorrelation(new double[]{1, 2, 3}, new double[]{1, 10, 1000}).orElseThrow(),
                1e-12);
        // Ranks 1.5, 1.5, 3, 4 and 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
        assertEquals(4.5 / Math.sqrt(4.5 * 5),
                FitQuality.rankCorrelation(new double[]{0, 0, 1, 9}, new double[]{3, 4, 5, 6}).orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), FitQuality.rankCorrelation(new double[]{1, 2}, new double[]{5, 5}));
    }

    @Test
    void decilesAreTenthsByPrediction() {
        double[] targets = new double[25];
        double[] predictions = new double[25];
        for (int i = 0; i < 25; i++) {
            predictions[i] = 24 - i;
            targets[i] = 2 * (24 - i);
        }
        List<Decile> deciles = Decile.of(targets, predictions);
        assertEquals(List.of(2, 3, 2, 3, 2, 3, 2, 3, 2, 3), deciles.stream().map(Decile::rows).toList());
        assertEquals(0.5, deciles.getFirst().predicted(), 1e-12);
        assertEquals(1, deciles.getFirst().realised(), 1e-12);
        assertEquals((0 + Math.expm1(1) / 10) / 2, deciles.getFirst().predictedCoins(), 1e-12);
        assertEquals((0 + Math.expm1(2) / 10) / 2, deciles.getFirst().realisedCoins(), 1e-12);
        assertEquals(23, deciles.getLast().predicted(), 1e-12);
        assertEquals(10, deciles.getLast().decile());
        assertEquals(0, Decile.of(targets, new double[25]).getFirst().predictedCoins());
    }
}
