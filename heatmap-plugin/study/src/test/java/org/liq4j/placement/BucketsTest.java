/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BucketsTest {

    @Test
    void theDensestAreaIsAShareOfTheBuckets() {
        Buckets buckets = Buckets.of(4, 1, 3, 2);
        assertEquals(List.of(1.0, 0.0, 1.0, 0.0), within(buckets, 0.5));
        assertEquals(List.of(0.4, 0.0, 0.0, 0.0), within(buckets, 0.1));
        assertEquals(List.of(1.0, 0.0, 0.2, 0.0), within(buckets, 0.3));
        assertEquals(0.4, buckets.share(0), 1e-12);
    }

    @Test
    void bucketsOfEqualDensityShareTheEdge() {
        assertEquals(List.of(1.0, 1 / 3.0, 1 / 3.0, 1 / 3.0), within(Buckets.of(9, 1, 1, 1), 0.5));
        assertEquals(List.of(0.5, 0.5, 0.5, 0.5), within(Buckets.of(0, 0, 0, 0), 0.5));
        assertTrue(Buckets.of(0, 0).isEmpty());
    }

    @Test
    void theNearestComeFirstOnBothSides() {
        Buckets nearest = Buckets.nearest(new PlacementSettings(0.04, 0.01, 1));
        assertEquals(List.of(1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0), within(nearest, 0.5));
        assertEquals(List.of(0.5, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0), within(nearest, 0.125));
    }

    /** However dense they are: what is within adds up to the area. */
    @Test
    void whatIsWithinAddsUpToTheAreaAtRandom() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] notionals = random.ints(2 + random.nextInt(30), 0, 5).asDoubleStream().toArray();
            Buckets buckets = Buckets.of(notionals);
            double area = random.nextDouble();
            double sum = within(buckets, area).stream().mapToDouble(Double::doubleValue).sum();
            assertEquals(area * notionals.length, sum, 1e-7, "seed " + seed);
        }
    }

    @Test
    void theMeanCountsEachProfileAlikeAndLeavesOutEmptyOnes() {
        MeanBuckets mean = new MeanBuckets(2);
        mean.add(Buckets.of(100, 300));
        mean.add(Buckets.of(3, 1));
        mean.add(Buckets.of(0, 0));
        assertEquals(2, mean.count());
        assertEquals(0.5, mean.mean().share(0), 1e-12);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertEquals("band = 0.0: must satisfy 0.001 <= band <= 0.5",
                assertThrows(InvalidValueException.class, () -> new PlacementSettings(0, 0.001, 1)).getMessage());
        assertEquals(
                "bucketWidth = 0.003: must fit into the band (0.05) a whole number of times, from 2 to 10000",
                assertThrows(InvalidValueException.class, () -> new PlacementSettings(0.05, 0.003, 1)).getMessage());
    }

    /** To nine digits, so that lists can be compared. */
    private static List<Double> within(Buckets buckets, double area) {
        return IntStream.range(0, buckets.count())
                .mapToObj(bucket -> Math.rint(1e9 * buckets.within(bucket, area)) / 1e9)
                .map(value -> Math.abs(value - 1 / 3.0) < 1e-8 ? 1 / 3.0 : value).toList();
    }
}
