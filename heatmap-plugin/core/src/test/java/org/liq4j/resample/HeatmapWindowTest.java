/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeatmapWindowTest {

    private static final Instant FROM = Instant.parse("2025-03-01T13:07:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void columnsEndAtMultiplesOfTheirLengthWhateverTheWindow() {
        HeatmapWindow window = new HeatmapWindow(FROM, FROM.plus(Duration.ofDays(2)), Duration.ofDays(1));
        assertEquals(2, window.columnCount());
        assertEquals(Instant.parse("2025-03-01T00:00:00Z"), window.firstColumnStart());
    }

    @Test
    void theStartIsOutsideAndTheEndInside() {
        Instant midnight = Instant.parse("2025-03-01T00:00:00Z");
        Duration hour = Duration.ofHours(1);
        HeatmapWindow window = new HeatmapWindow(midnight, midnight.plus(hour), hour);
        assertEquals(1, window.columnCount());
        assertEquals(midnight, window.firstColumnStart());
    }

    @Test
    void aYearOfMinutesInAThousandColumns() {
        HeatmapWindow window = HeatmapWindow.ofColumns(FROM, FROM.plus(Duration.ofDays(365)), MINUTE, 1_000);
        assertEquals(Duration.ofMinutes(526), window.columnLength());
        assertTrue(window.columnCount() >= 998 && window.columnCount() <= 1_000);
    }

    @Test
    void aNumberOfColumnsIsNeverExceededByWhateverSpan() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Instant from = FROM.plusSeconds(random.nextInt(100_000));
            int most = 1 + random.nextInt(50);
            Instant to = from.plusSeconds(60L * (100 + random.nextInt(100_000)));
            try {
                HeatmapWindow window = HeatmapWindow.ofColumns(from, to, MINUTE, most);
                assertTrue(window.columnCount() <= most);
                assertEquals(0, window.columnLength().toMillis() % MINUTE.toMillis());
            } catch (InvalidValueException noColumnEndsThere) {
                assertEquals("columnLength", noColumnEndsThere.field());
                assertTrue(most <= 2, () -> "only very few columns may miss the window, not " + most);
            }
        }
    }

    @Test
    void refusesWhatHoldsNoColumn() {
        assertThrows(InvalidValueException.class, () -> new HeatmapWindow(FROM, FROM, MINUTE));
        assertThrows(InvalidValueException.class, () -> new HeatmapWindow(FROM, FROM.plus(MINUTE), Duration.ZERO));
        assertThrows(InvalidValueException.class,
                () -> new HeatmapWindow(FROM, FROM.plus(MINUTE), Duration.ofNanos(1)));
        assertThrows(InvalidValueException.class, () -> new HeatmapWindow(FROM, FROM.plus(MINUTE), Duration.ofDays(1)));
        assertThrows(InvalidValueException.class,
                () -> new HeatmapWindow(FROM, FROM.plus(Duration.ofDays(1)), Duration.ofMillis(1)));
        assertThrows(InvalidValueException.class, () -> HeatmapWindow.ofColumns(FROM, FROM.plus(MINUTE), MINUTE, 0));
        assertThrows(InvalidValueException.class,
                () -> HeatmapWindow.ofColumns(FROM, FROM.plus(MINUTE), Duration.ZERO, 1));
    }
}
