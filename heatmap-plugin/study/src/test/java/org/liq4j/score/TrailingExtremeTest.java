/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

class TrailingExtremeTest {

    @Test
    void isTheExtremeOfTheRowsBefore() {
        double inf = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[]{inf, 5, 3, 3, 4, 6}, TrailingExtreme.lowest(new double[]{5, 3, 4, 6, 7, 1}, 2));
        assertArrayEquals(new double[]{-inf, 5, 5, 4, 6, 7},
                TrailingExtreme.highest(new double[]{5, 3, 4, 6, 7, 1}, 2));
    }

    @Test
    void agreesWithLookingAtEveryRowOfTheWindow() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double[] values = random.ints(200, 0, 30).asDoubleStream().toArray();
            int window = 1 + random.nextInt(60);
            double[] lowest = new double[values.length];
            for (int row = 0; row < values.length; row++) {
                lowest[row] = Double.POSITIVE_INFINITY;
                for (int before = Math.max(0, row - window); before < row; before++) {
                    lowest[row] = Math.min(lowest[row], values[before]);
                }
            }
            assertArrayEquals(lowest, TrailingExtreme.lowest(values, window), "seed " + seed + ", window " + window);
        }
    }
}
