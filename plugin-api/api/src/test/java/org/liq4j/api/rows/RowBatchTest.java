/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.OpenInterests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RowBatchTest {

    @Test
    void wholeColumnsAreTheSameAsTheirRows() {
        RowBatch batch = RowBatch.of(RowKind.OPEN_INTEREST, new long[]{1, 2}, new long[]{1, 5},
                new double[]{7, Double.NaN});
        assertEquals(2, batch.size());
        assertEquals(5, batch.knownMillis(1));
        assertEquals(7, batch.value(OpenInterests.OPEN_INTEREST, 0));
        assertTrue(Double.isNaN(batch.value(OpenInterests.OPEN_INTEREST, 1)));
    }

    @Test
    void numbersAreAddedByTheirColumns() {
        RowBatch batch = RowBatch.builder(RowKind.FUNDING)
                .add(1, 2, values -> values.set(Funding.INTERVAL_HOURS, 8).set(Funding.RATE, 0.25))
                .add(3, 3, values -> values.set(Funding.RATE, 0.5)).build();
        assertArrayEquals(new double[]{0.25, 8}, batch.values(0));
        assertArrayEquals(new double[]{0.5, Double.NaN}, batch.values(1)); // not the interval of the row before
        assertEquals(2, batch.knownMillis(0));
    }

    @Test
    void aRowThatIsRefusedLeavesNoTrace() {
        RowBatch.Builder rows = RowBatch.builder(RowKind.FUNDING);
        assertEquals("column", assertThrows(InvalidValueException.class,
                () -> rows.add(1, 2, values -> values.set(OpenInterests.OPEN_INTEREST, 1))).field());
        assertEquals("rate", assertThrows(InvalidValueException.class,
                () -> rows.add(1, 2, values -> values.set(Funding.RATE, Double.POSITIVE_INFINITY))).field());
        assertEquals("knownAt", assertThrows(InvalidValueException.class,
                () -> rows.add(2, 1, values -> values.set(Funding.RATE, 0.5))).field());
        assertEquals(0, rows.size());
    }

    @Test
    void wholeColumnsKeepTheRulesOfRows() {
        long[] one = {1};
        double[] number = {1};
        assertRule("knownAt", one, new long[]{0}, number);
        assertRule("knownMillis", one, new long[]{1, 2}, number);
        assertRule("openInterest", one, one, new double[]{1, 2});
        assertRule("openInterest", one, one, new double[]{Double.NEGATIVE_INFINITY});
        assertRule("values", one, one);
        assertRule("values", one, one, number, number);
    }

    private static void assertRule(String field, long[] events, long[] known, double[]... columns) {
        InvalidValueException failure = assertThrows(InvalidValueException.class,
                () -> RowBatch.of(RowKind.OPEN_INTEREST, events, known, columns));
        assertEquals(field, failure.field());
    }
}
