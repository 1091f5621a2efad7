/* SPDX-License-Identifier: MIT */
package org.liq4j.column;

import java.util.Arrays;

/**
 * Numbers by row that never change; every number comes back to the bit. What changes rarely, as a funding rate or a sparse input does,
 * is kept as runs of equal numbers, and what follows from other columns is not kept at all.
 */
public sealed interface NumberColumn
        permits NumberColumn.Constant, NumberColumn.Dense, NumberColumn.Rest, NumberRuns, GrowingColumn {

    /** The number in a row, 0 the first. */
    double at(int row);

    /** Copies the numbers in the rows from one (inclusive) to another (exclusive): to be preferred where many are read. */
    default void copy(int fromRow, int toRow, double[] target) {
        for (int row = fromRow; row < toRow; row++) {
            target[row - fromRow] = at(row);
        }
    }

    /** Of the first numbers of an array; copies them. */
    static NumberColumn of(double[] values, int count) {
        int runs = NumberRuns.count(values, count);
        if (runs <= 1) {
            return new Constant(count == 0 ? Double.NaN : values[0]);
        }
        return runs <= count / NumberRuns.FEWEST_ROWS
                ? new NumberRuns(values, count, runs)
                : new Dense(values, count);
    }

    /** The same, where most often each number is what a part leaves of a whole, as the other taker's volume is. */
    static NumberColumn ofRest(double[] values, int count, NumberColumn whole, NumberColumn part) {
        Rest rest = new Rest(whole, part);
        for (int row = 0; row < count; row++) {
            if (Double.compare(values[row], rest.at(row)) != 0) {
                return of(values, count);
            }
        }
        return rest;
    }

    /** The same number in every row. */
    record Constant(double number) implements NumberColumn {

        @Override
        public double at(int row) {
            return number;
        }
    }

    /** One number for each row, in chunks: long arrays take whole regions of the heap, and leave half of the last unused. */
    final class Dense implements NumberColumn {

        private static final int SHIFT = 12;
        private static final int CHUNK = 1 << SHIFT;

        private final double[][] chunks;

        private Dense(double[] values, int count) {
            chunks = new double[(count + CHUNK - 1) >> SHIFT][];
            for (int c = 0; c < chunks.length; c++) {
                chunks[c] = Arrays.copyOfRange(values, c << SHIFT, Math.min(count, (c + 1) << SHIFT));
            }
        }

        @Override
        public double at(int row) {
            return chunks[row >> SHIFT][row & (CHUNK - 1)];
        }

        @Override
        public void copy(int fromRow, int toRow, double[] target) {
            for (int row = fromRow; row < toRow;) {
                int end = Math.min(toRow, (row | (CHUNK - 1)) + 1);
                System.arraycopy(chunks[row >> SHIFT], row & (CHUNK - 1), target, row - fromRow, end - row);
                row = end;
            }
        }
    }

    /** What a part leaves of a whole. */
    record Rest(NumberColumn whole, NumberColumn part) implements NumberColumn {

        @Override
        public double at(int row) {
            return Math.max(0, whole.at(row) - part.at(row));
        }
    }
}
