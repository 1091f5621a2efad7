/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Instant;
import java.util.Arrays;

import org.liq4j.api.heatmap.BarValues;
import org.liq4j.column.BarTimes;

/**
 * Columns of numbers by bar end time, appended by one thread and read by any: a row becomes visible whole, with the count of
 * its times, and never changes afterwards. 8 bytes for each number; regular times cost nothing.
 */
public final class MeasuredBars {

    private static final int SHIFT = 10;
    /** Numbers in a chunk. Chunks stay where they are, so that growing copies none and leaves no room unused. */
    private static final int CHUNK = 1 << SHIFT;

    private final BarTimes times = new BarTimes();
    /** By column, then by chunk; the arrays of chunks are replaced when they grow. */
    private volatile double[][][] columns;

    MeasuredBars(int columns) {
        this.columns = new double[columns][0][];
    }

    void append(long endMillis, double[] row) {
        int index = times.count();
        int chunk = index >> SHIFT;
        double[][][] target = columns;
        if (target.length > 0 && chunk == target[0].length) {
            target = grown(chunk + Math.max(1, chunk / 2));
        }
        int place = index & CHUNK - 1;
        for (int c = 0; c < row.length; c++) {
            if (place == 0) {
                target[c][chunk] = new double[CHUNK];
            }
            target[c][chunk][place] = row[c];
        }
        // Last: whoever has read the count sees arrays that hold at least that many rows.
        times.append(endMillis);
    }

    private double[][][] grown(int chunks) {
        double[][][] grown = new double[columns.length][][];
        for (int c = 0; c < grown.length; c++) {
            grown[c] = Arrays.copyOf(columns[c], chunks);
        }
        columns = grown;
        return grown;
    }

    /** Number of closed bars. */
    public int count() {
        return times.count();
    }

    /** Row of the last bar that ended at or before the time; -1 if none. */
    public int rowAt(Instant time) {
        return times.rowAt(time.toEpochMilli());
    }

    /** End of the last bar that ended at or before the time, both in milliseconds; {@link BarValues#NO_BAR} if none. */
    long lastEndMillis(long millis) {
        int row = times.rowAt(millis);
        return row < 0 ? BarValues.NO_BAR : times.end(row);
    }

    /** End of the bar in a row of {@link #rowAt}. */
    public Instant barEnd(int row) {
        return Instant.ofEpochMilli(times.end(row));
    }

    /** The value in a row of {@link #rowAt}. */
    public double value(int column, int row) {
        return columns[column][row >> SHIFT][row & CHUNK - 1];
    }
}
