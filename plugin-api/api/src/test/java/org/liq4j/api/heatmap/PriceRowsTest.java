/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.Random;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PriceRowsTest {

    @Test
    void logRowsHaveEqualRatiosAndLinearOnesEqualWidths() {
        PriceRows log = PriceRows.of(RowScale.LOG, 1, 16, 4);
        PriceRows linear = PriceRows.of(RowScale.LINEAR, 1, 17, 4);
        for (int i = 0; i <= 4; i++) {
            assertEquals(Math.pow(2, i), log.edge(i), 1e-12);
            assertEquals(1 + 4 * i, linear.edge(i));
        }
        assertEquals(Math.sqrt(8), log.centre(1), 1e-12);
        assertEquals(7, linear.centre(1));
    }

    @Test
    void aPriceIsInOneRowOnly() {
        Random random = new Random(1);
        for (double scale : new double[]{1e-8, 1, 60_000, 1e6}) {
            for (RowScale kind : RowScale.values()) {
                PriceRows rows = PriceRows.of(kind, scale, scale * (1 + 3 * random.nextDouble()),
                        1 + random.nextInt(500));
                assertEquals(-1, rows.rowOf(Math.nextDown(rows.low())));
                assertEquals(rows.count(), rows.rowOf(rows.high()));
                for (int row = 0; row < rows.count(); row++) {
                    assertEquals(row, rows.rowOf(rows.edge(row)));
                    assertEquals(row, rows.rowOf(Math.nextDown(rows.edge(row + 1))));
                    assertEquals(row, rows.rowOf(rows.centre(row)));
                }
            }
        }
    }

    @Test
    void equalIfEveryEdgeIs() {
        PriceRows rows = PriceRows.of(RowScale.LOG, 1, 2, 3);
        assertEquals(rows, PriceRows.of(RowScale.LOG, 1, 2, 3));
        assertEquals(rows.hashCode(), PriceRows.of(RowScale.LOG, 1, 2, 3).hashCode());
        assertNotEquals(rows, PriceRows.of(RowScale.LINEAR, 1, 2, 3));
        assertNotEquals(PriceRows.of(RowScale.LOG, 1, 2, 1), PriceRows.of(RowScale.LINEAR, 1, 2, 1));
        assertEquals("3 LOG rows from 1.0 to 2.0", rows.toString());
    }

    @Test
    void refusesRowsThatAreNone() {
        assertRefused(0, 1, 1);
        assertRefused(1, 1, 1);
        assertRefused(2, 1, 1);
        assertRefused(Double.NaN, 1, 1);
        assertRefused(1, Double.NaN, 1);
        assertRefused(1, Double.POSITIVE_INFINITY, 1);
        assertRefused(1, 2, 0);
        assertRefused(1, 2, 1_000_001);
        assertRefused(1, 1 + 1e-14, 1_000);
    }

    private static void assertRefused(double low, double high, int count) {
        for (RowScale scale : RowScale.values()) {
            String message = assertThrows(InvalidValueException.class, () -> PriceRows.of(scale, low, high, count))
                    .getMessage();
            assertTrue(String.valueOf(message).contains("must "), message);
        }
    }
}
