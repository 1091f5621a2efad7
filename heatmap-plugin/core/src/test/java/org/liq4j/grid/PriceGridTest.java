/* SPDX-License-Identifier: MIT */
package org.liq4j.grid;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PriceGridTest {

    static Stream<PriceGrid> grids() {
        return Stream.of(new LogGrid(1e-4), new LogGrid(5e-4), new LogGrid(0.1), new LinearGrid(250),
                new LinearGrid(0.1));
    }

    @ParameterizedTest
    @MethodSource("grids")
    void aBucketHoldsItsLowerEdgeAndItsCentreButNotItsUpperEdge(PriceGrid grid) {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double price = 0.5 + 200_000 * random.nextDouble();
            int bucket = grid.bucketOf(price);
            assertTrue(grid.lowerEdge(bucket) <= price && price < grid.lowerEdge(bucket + 1), () -> "price " + price);
            assertEquals(bucket, grid.bucketOf(grid.lowerEdge(bucket)));
            assertEquals(bucket, grid.bucketOf(grid.centre(bucket)));
            assertEquals(bucket, grid.bucketOf(Math.nextDown(grid.lowerEdge(bucket + 1))));
        }
    }

    @Test
    void theLogGridFollowsItsFormulaFromTheSmallestToTheLargestPrices() {
        LogGrid grid = new LogGrid(1e-4);
        assertEquals(-184_217, grid.bucketOf(1e-8));
        assertEquals(184_216, grid.bucketOf(1e8));
        assertEquals((int) Math.floor(Math.log(70_123.4) / Math.log(1.0001)), grid.bucketOf(70_123.4));
        assertEquals(Math.sqrt(grid.lowerEdge(7) * grid.lowerEdge(8)), grid.centre(7), 1e-12);
    }

    @Test
    void theLinearGridFollowsItsFormula() {
        LinearGrid grid = new LinearGrid(250);
        assertEquals(280, grid.bucketOf(70_249.99));
        assertEquals(281, grid.bucketOf(70_250));
        assertEquals(70_125, grid.centre(280));
    }

    @ParameterizedTest
    @MethodSource("grids")
    void aWindowFindsTheBucketsOfItsGridFromAnyGuess(PriceGrid grid) {
        BucketWindow window = new BucketWindow(grid);
        Random random = new Random(2);
        double price = 60_000;
        for (int i = 0; i < 2_000; i++) {
            price *= Math.exp(0.005 * random.nextGaussian());
            window.cover(price * 0.9, price * 1.1);
            int bucket = grid.bucketOf(price) - window.base();
            int index = window.indexOf(price, bucket + random.nextInt(201) - 100);
            assertEquals(grid.bucketOf(price), window.base() + index);
            assertEquals(grid.centre(window.base() + index), window.centres()[index]);
        }
    }

    @Test
    void aWindowGrowsOnlyWhenItMust() {
        BucketWindow window = new BucketWindow(new LogGrid(1e-4));
        assertTrue(window.cover(100, 101));
        assertFalse(window.cover(99, 102));
        assertTrue(window.cover(10, 1_000));
        assertTrue(window.size() > 46_000);
    }

    @Test
    void aLinearGridRefusesPricesWhoseBucketHasNoNumber() {
        assertEquals("price = 1.0E12: must be less than 1000000000 buckets of 250.0 from 0",
                assertThrows(InvalidValueException.class, () -> new LinearGrid(250).bucketOf(1e12)).getMessage());
    }

    @Test
    void widthsOutOfRangeAreRefused() {
        assertEquals("width = 0.0: must satisfy 1e-6 <= width <= 1",
                assertThrows(InvalidValueException.class, () -> new LogGrid(0)).getMessage());
        assertEquals("width = NaN: must satisfy 0 < width < infinity",
                assertThrows(InvalidValueException.class, () -> new LinearGrid(Double.NaN)).getMessage());
    }
}
