/* SPDX-License-Identifier: MIT */
package org.liq4j.grid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Grids and windows refuse what has no bucket, and stay as they are. */
class BadGridInputTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLogGridHasNoBucketForIt(double price) {
        assertRefused("price = " + price + ": must satisfy 0 < price < infinity",
                () -> new LogGrid(1e-4).bucketOf(price));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 2.5e11, -2.5e11, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLinearGridHasNoBucketForIt(double price) {
        assertRefused("price = " + price + ": must be less than 1000000000 buckets of 250.0 from 0",
                () -> new LinearGrid(250).bucketOf(price));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, 9e-7, 1.1, Double.POSITIVE_INFINITY})
    void aLogGridCannotBeSoWide(double width) {
        assertRefused("width = " + width + ": must satisfy 1e-6 <= width <= 1", () -> new LogGrid(width));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, Double.POSITIVE_INFINITY})
    void aLinearGridCannotBeSoWide(double width) {
        assertRefused("width = " + width + ": must satisfy 0 < width < infinity", () -> new LinearGrid(width));
    }

    @Test
    void aWindowThatRefusesIsUnchanged() {
        BucketWindow log = new BucketWindow(new LogGrid(1e-4));
        log.cover(99, 101);
        assertUnchanged(log, "price = NaN: must satisfy 0 < price < infinity", Double.NaN, 100);
        assertUnchanged(log, "price = Infinity: must satisfy 0 < price < infinity", 100, Double.POSITIVE_INFINITY);
        assertUnchanged(log, "price = -5.0: must satisfy 0 < price < infinity", -5, 100);
        assertUnchanged(log,
                "lowPrice = 200.0, highPrice = 1.0: must satisfy lowPrice <= highPrice, with at most 67108864"
                        + " buckets in the window",
                200, 1);
        BucketWindow linear = new BucketWindow(new LinearGrid(250));
        linear.cover(90_000, 100_000);
        assertUnchanged(linear,
                "lowPrice = 1.0, highPrice = 2.0E11: must satisfy lowPrice <= highPrice, with at most 67108864"
                        + " buckets in the window",
                1, 2e11);
    }

    private static void assertUnchanged(BucketWindow window, String message, double low, double high) {
        int base = window.base();
        double[] centres = window.centres();
        assertRefused(message, () -> window.cover(low, high));
        assertEquals(base, window.base());
        assertSame(centres, window.centres());
    }

    private static void assertRefused(String message, Executable executable) {
        assertEquals(message, assertThrows(InvalidValueException.class, executable).getMessage());
    }
}
