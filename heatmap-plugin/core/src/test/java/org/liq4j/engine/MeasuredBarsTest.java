/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MeasuredBarsTest {

    private static final int ROWS = 300_000;
    private static final int READERS = 3;

    /** Mostly regular, so that runs of times and breaks between them are both read while they grow. */
    private static long end(int row) {
        return 60_000L * row + row / 1_000 * 7L;
    }

    private static double number(int column, long endMillis) {
        return endMillis * 31.0 + column;
    }

    @Test
    void whoReadsWhileAnotherAppendsSeesWholeRows() throws InterruptedException, ExecutionException {
        MeasuredBars bars = new MeasuredBars(2);
        List<Future<Integer>> readers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            for (int reader = 0; reader < READERS; reader++) {
                int stride = 7_919 * (reader + 1);
                readers.add(threads.submit((Callable<Integer>) () -> read(bars, stride)));
            }
            double[] row = new double[2];
            for (int i = 0; i < ROWS; i++) {
                row[0] = number(0, end(i));
                row[1] = number(1, end(i));
                bars.append(end(i), row);
            }
            for (Future<Integer> reader : readers) {
                assertTrue(reader.get() > 0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads the newest row and an older one in turn until all are there; gives how often. */
    private static int read(MeasuredBars bars, int stride) {
        int reads = 0;
        int count = 0;
        while (count < ROWS) {
            int now = bars.count();
            assertTrue(now >= count, "rows do not go away");
            count = now;
            if (count > 0) {
                check(bars, count - 1);
                check(bars, (int) ((long) reads * stride % count));
                reads++;
            }
        }
        return reads;
    }

    private static void check(MeasuredBars bars, int row) {
        assertEquals(row, bars.rowAt(Instant.ofEpochMilli(end(row))));
        assertEquals(end(row), bars.barEnd(row).toEpochMilli());
        assertEquals(number(0, end(row)), bars.value(0, row));
        assertEquals(number(1, end(row)), bars.value(1, row));
    }
}
