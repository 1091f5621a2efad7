/* SPDX-License-Identifier: MIT */
package org.liq4j.column;

import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BarTimesTest {

    private static final long MINUTE = 60_000;

    /** Against a sorted map: regular stretches, gaps, and times without any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void givesWhatASortedMapGives(long seed) {
        Random random = new Random(seed);
        int oneInGap = 1 + random.nextInt(50);
        BarTimes times = new BarTimes();
        NavigableMap<Long, Integer> naive = new TreeMap<>();
        long end = random.nextInt(1_000) * MINUTE - 500 * MINUTE;
        for (int row = 0; row < 700; row++) {
            end += MINUTE + (random.nextInt(oneInGap) == 0 ? random.nextInt(20) * MINUTE / 4 : 0);
            times.append(end);
            naive.put(end, row);
            long asked = end - random.nextLong(2 * MINUTE * (row + 1));
            assertEquals(rowAt(naive, asked), times.rowAt(asked), "seed " + seed);
            assertEquals(row, times.rowAt(end + random.nextInt(1_000_000)), "seed " + seed);
        }
        assertEquals(naive.size(), times.count());
        naive.forEach((time, row) -> {
            assertEquals(time, times.end(row), "seed " + seed);
            assertEquals(row, times.rowAt(time), "seed " + seed);
            assertEquals(row - 1, times.rowAt(time - 1), "seed " + seed);
        });
    }

    private static int rowAt(NavigableMap<Long, Integer> naive, long time) {
        var entry = naive.floorEntry(time);
        return entry == null ? -1 : entry.getValue();
    }

    @Test
    void withoutRowsNothingIsFound() {
        BarTimes times = new BarTimes();
        assertEquals(0, times.count());
        assertEquals(-1, times.rowAt(Long.MAX_VALUE));
        assertThrows(IndexOutOfBoundsException.class, () -> times.end(0));
    }

    @Test
    void timesAscend() {
        BarTimes times = new BarTimes();
        times.append(5);
        InvalidValueException error = assertThrows(InvalidValueException.class, () -> times.append(5));
        assertEquals("endTime = 5: must be > the last one (5)", error.getMessage());
        assertEquals(1, times.count());
    }

    /** What a reader finds while another thread appends is right for the rows it has counted. */
    @Test
    void aReaderSeesWholeRowsOnly() {
        BarTimes times = new BarTimes();
        int rows = 300_000;
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int row = 0; row < rows; row++) {
                times.append(end(row));
            }
        });
        Random random = new Random(1);
        int count = 0;
        while (count < rows && !writer.isCompletedExceptionally()) {
            count = times.count();
            if (count > 0) {
                int row = count - 1 - random.nextInt(Math.min(count, 20));
                assertEquals(end(row), times.end(row));
                assertEquals(row, times.rowAt(end(row)));
            }
        }
        writer.join();
        assertEquals(rows, times.count());
    }

    /** With a gap after every seventh bar. */
    private static long end(int row) {
        return MINUTE * (row + row / 7);
    }
}
