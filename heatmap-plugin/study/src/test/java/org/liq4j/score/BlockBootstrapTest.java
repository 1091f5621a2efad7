/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BlockBootstrapTest {

    @Test
    void everySampleHasAsManyGroupsAsTheTestPart() {
        double[] ones = new double[103];
        Arrays.fill(ones, 1);
        for (int block : new int[]{1, 10, 103, 500}) {
            for (double sum : new BlockBootstrap(1, 103, block).sums(ones)) {
                assertEquals(103, sum);
            }
        }
    }

    @Test
    void aBlockAsLongAsTheDataOnlyTurnsThemRound() {
        double[] values = new Random(2).doubles(50).toArray();
        double total = Arrays.stream(values).sum();
        for (double sum : new BlockBootstrap(3, 50, 50).sums(values)) {
            assertEquals(total, sum, 1e-12);
        }
    }

    @Test
    void groupsOfABlockStayTogether() {
        double[] values = new double[100];
        Arrays.fill(values, 40, 50, 1);
        double[] together = new BlockBootstrap(4, 100, 10).sums(values);
        double[] apart = new BlockBootstrap(4, 100, 1).sums(values);
        assertEquals(10, Arrays.stream(together).average().orElseThrow(), 0.5);
        assertEquals(10, Arrays.stream(apart).average().orElseThrow(), 0.5);
        // Binomial, variance 100 x 0.1 x 0.9 = 9; a block of 10 overlaps by (10 - |k|): mean square 6.7, ten of them.
        assertEquals(9, variance(apart), 1);
        assertEquals(10 * (6.7 - 1), variance(together), 5);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElseThrow();
    }

    @Test
    void intervalsAreQuantilesOfTheFiniteSamples() {
        double[] samples = new double[1002];
        for (int i = 0; i <= 1000; i++) {
            samples[i] = 1000 - i;
        }
        samples[1001] = Double.NaN;
        Interval interval = BlockBootstrap.interval(samples);
        assertEquals(25, interval.low(), 1e-9);
        assertEquals(975, interval.high(), 1e-9);
    }

    @Test
    void resampledFitsAreThoseOfTheRowsDrawn() {
        double[] targets = new Random(5).doubles(40).toArray();
        double[] predictions = new Random(6).doubles(40).toArray();
        // One block of all groups: each sample is the whole, in another order.
        ResampledFit fit = new ResampledFit(new BlockBootstrap(7, 20, 20), targets);
        double expected = FitQuality.rSquared(targets, predictions).orElseThrow();
        for (double rSquared : fit.rSquared(predictions)) {
            assertEquals(expected, rSquared, 1e-9);
        }
    }

    @Test
    void aSampleInWhichNothingVariesHasNoFit() {
        double[] targets = new double[40];
        targets[39] = 5;
        double[] rSquared = new ResampledFit(new BlockBootstrap(8, 20, 1), targets).rSquared(new double[40]);
        assertTrue(Arrays.stream(rSquared).anyMatch(Double::isNaN));
        assertTrue(Arrays.stream(rSquared).anyMatch(Double::isFinite));
        assertTrue(Arrays.stream(rSquared).noneMatch(Double::isInfinite));
    }

    @Test
    void theSeedDecides() {
        double[] values = new Random(9).doubles(50).toArray();
        assertArrayEquals(new BlockBootstrap(1, 50, 5).sums(values), new BlockBootstrap(1, 50, 5).sums(values));
        assertTrue(new BlockBootstrap(1, 50, 5).sums(values)[0] != new BlockBootstrap(2, 50, 5).sums(values)[0]);
    }
}
