/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.RowColumn.OpenInterests;

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
