/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Instant;
import java.util.Arrays;

/**
 * Columns of numbers by bar end time, appended by one thread and read by any: a row becomes visible whole, through the
 * volatile count, and never changes afterwards.
 */
public final class MeasuredBars {

    /** Replaced when they grow, with all rows so far copied first. */
    private volatile long[] endMillis = new long[1024];
    private volatile double[][] columns;
    /** Written last: who has read it sees arrays that hold at least that many rows. */
    private volatile int count;

    MeasuredBars(int columns) {
        this.columns = new double[columns][endMillis.length];
    }

    void append(Instant barEnd, double[] row) {
        int index = count;
        if (index == endMillis.length) {
            grow(index + index / 2);
        }
        endMillis[index] = barEnd.toEpochMilli();
        double[][] target = columns;
        for (int c = 0; c < row.length; c++) {
            target[c][index] = row[c];
        }
        count = index + 1;
    }

    private void grow(int capacity) {
        double[][] grown = new double[columns.length][];
        for (int c = 0; c < grown.length; c++) {
            grown[c] = Arrays.copyOf(columns[c], capacity);
        }
        columns = grown;
        endMillis = Arrays.copyOf(endMillis, capacity);
    }

    /** Number of closed bars. */
    public int count() {
        return count;
    }

    /** Row of the last bar that ended at or before the time; -1 if none. */
    public int rowAt(Instant time) {
        // The count first: the arrays read after it hold at least that many rows.
        int rows = count;
        int found = Arrays.binarySearch(endMillis, 0, rows, time.toEpochMilli());
        return found >= 0 ? found : -found - 2;
    }

    /** End of the bar in a row of {@link #rowAt}. */
    public Instant barEnd(int row) {
        return Instant.ofEpochMilli(endMillis[row]);
    }

    /** The value in a row of {@link #rowAt}. */
    public double value(int column, int row) {
        return columns[column][row];
    }
}
