/* SPDX-License-Identifier: MIT */
package org.liq4j.column;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Numbers by row that one thread appends and any thread reads: those of rows that it knows to be there, as those are that
 * {@link BarTimes} has counted since. 8 bytes for a number; {@code NaN} costs nothing where there is no other number near.
 */
public final class GrowingColumn implements NumberColumn {

    private static final int SHIFT = 12;
    private static final int CHUNK = 1 << SHIFT;

    /** Replaced with each new chunk, so that whoever sees a chunk sees it filled. Absent where all are NaN. */
    private volatile double[] @Nullable [] chunks = {};

    /** Sets the number of the next row; to be called for each row in turn. */
    public void append(int row, double number) {
        double @Nullable [] chunk = chunkOf(row);
        if (chunk == null) {
            if (Double.isNaN(number)) {
                return;
            }
            chunk = new double[CHUNK];
            Arrays.fill(chunk, Double.NaN);
            chunk[row & (CHUNK - 1)] = number;
            double[] @Nullable [] grown = Arrays.copyOf(chunks, Math.max(chunks.length, (row >> SHIFT) + 1));
            grown[row >> SHIFT] = chunk;
            chunks = grown;
            return;
        }
        chunk[row & (CHUNK - 1)] = number;
    }

    private double @Nullable [] chunkOf(int row) {
        double[] @Nullable [] current = chunks;
        int chunk = row >> SHIFT;
        return chunk < current.length ? current[chunk] : null;
    }

    @Override
    public double at(int row) {
        double @Nullable [] chunk = chunkOf(row);
        return chunk == null ? Double.NaN : chunk[row & (CHUNK - 1)];
    }

    @Override
    public void copy(int fromRow, int toRow, double[] target) {
        for (int row = fromRow; row < toRow;) {
            int end = Math.min(toRow, (row | (CHUNK - 1)) + 1);
            double @Nullable [] chunk = chunkOf(row);
            if (chunk == null) {
                Arrays.fill(target, row - fromRow, end - fromRow, Double.NaN);
            } else {
                System.arraycopy(chunk, row & (CHUNK - 1), target, row - fromRow, end - row);
            }
            row = end;
        }
    }
}
