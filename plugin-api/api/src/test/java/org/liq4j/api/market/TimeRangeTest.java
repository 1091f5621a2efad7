/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimeRangeTest {

    private static final Instant FROM = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-16T00:00:00Z");
    private static final TimeRange DAY = new TimeRange(FROM, UNTIL);

    @Test
    void theStartIsInTheRangeAndTheEndIsNot() {
        assertFalse(DAY.contains(FROM.toEpochMilli() - 1));
        assertTrue(DAY.contains(FROM.toEpochMilli()));
        assertTrue(DAY.contains(UNTIL.toEpochMilli() - 1));
        assertFalse(DAY.contains(UNTIL.toEpochMilli()));
    }

    @Test
    void aBarThatEndsAtTheStartIsOfTheRangeBeforeAndOneThatEndsAtTheEndIsOfThis() {
        assertFalse(DAY.containsBarEnding(FROM.toEpochMilli()));
        assertTrue(DAY.containsBarEnding(FROM.toEpochMilli() + 1));
        assertTrue(DAY.containsBarEnding(UNTIL.toEpochMilli()));
        assertFalse(DAY.containsBarEnding(UNTIL.toEpochMilli() + 1));
    }

    @Test
    void itEndsAfterItsStartAndIsOfTheYears1970To9999() {
        assertEquals("until = 2026-03-15T00:00:00Z: must be > from (2026-03-15T00:00:00Z)",
                assertThrows(InvalidValueException.class, () -> new TimeRange(FROM, FROM)).getMessage());
        assertEquals("from", assertThrows(InvalidValueException.class,
                () -> new TimeRange(Instant.EPOCH.minusMillis(1), UNTIL)).field());
        assertThrows(InvalidValueException.class,
                () -> new TimeRange(FROM, TimeRange.ALL.until().plusMillis(1)));
    }

    @Test
    void itIsReadAsTwoTimes() {
        assertEquals("2026-03-15T00:00:00Z to 2026-03-16T00:00:00Z", DAY.toString());
    }
}
