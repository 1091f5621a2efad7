/* SPDX-License-Identifier: MIT */
package org.liq4j.column;

import java.util.Arrays;
import java.util.Objects;

/**
 * Numbers as runs of equal ones: 12 bytes for each run. A row is found from the run that its block of 64 rows begins in, so
 * that reading costs the same at any place.
 */
final class NumberRuns implements NumberColumn {

    /** With fewer rows to a run on average, little would be saved. */
    static final int FEWEST_ROWS = 4;

    private static final int BLOCK_SHIFT = 6;

    private final int count;
    private final int[] firstRow;
    private final double[] values;
    /** The run that holds a block's first row. */
    private final int[] runOfBlock;

    NumberRuns(double[] numbers, int count, int runs) {
        this.count = count;
        this.firstRow = new int[runs];
        this.values = new double[runs];
        this.runOfBlock = new int[(count >> BLOCK_SHIFT) + 1];
        int run = -1;
        for (int row = 0; row < count; row++) {
            if (row == 0 || differ(numbers[row - 1], numbers[row])) {
                run++;
                firstRow[run] = row;
                values[run] = numbers[row];
            }
            if ((row & (1 << BLOCK_SHIFT) - 1) == 0) {
                runOfBlock[row >> BLOCK_SHIFT] = run;
            }
        }
    }

    /** Number of runs among the first numbers. */
    static int count(double[] numbers, int count) {
        int runs = Math.min(1, count);
        for (int row = 1; row < count; row++) {
            runs += differ(numbers[row - 1], numbers[row]) ? 1 : 0;
        }
        return runs;
    }

    private static boolean differ(double a, double b) {
        return Double.compare(a, b) != 0;
    }

    @Override
    public double at(int row) {
        return values[runAt(Objects.checkIndex(row, count))];
    }

    private int runAt(int row) {
        int run = runOfBlock[row >> BLOCK_SHIFT];
        while (end(run) <= row) {
            run++;
        }
        return run;
    }

    private int end(int run) {
        return run + 1 < firstRow.length ? firstRow[run + 1] : count;
    }

    @Override
    public void copy(int fromRow, int toRow, double[] target) {
        Objects.checkFromToIndex(fromRow, toRow, count);
        int run = fromRow < toRow ? runAt(fromRow) : 0;
        for (int row = fromRow; row < toRow; run++) {
            int end = Math.min(toRow, end(run));
            Arrays.fill(target, row - fromRow, end - fromRow, values[run]);
            row = end;
        }
    }
}
