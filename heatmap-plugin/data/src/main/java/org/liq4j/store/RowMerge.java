/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.Arrays;

import org.liq4j.api.rows.RowBatch;

/**
 * Rows that are there and rows that are added, put together: ascending by event time and key, one row for each key, of several
 * the one that came last.
 */
final class RowMerge {

    private final RowBatch present;
    private final RowBatch added;
    private final RowBatch.Builder merged;
    private long newRows;
    private long revised;
    private long unchanged;

    private RowMerge(RowBatch present, RowBatch added) {
        this.present = present;
        this.added = added;
        this.merged = RowBatch.builder(added.kind());
    }

    /** @param present ascending and without duplicates */
    static Result of(RowBatch present, RowBatch added) {
        RowMerge merge = new RowMerge(present, added);
        merge.run();
        return new Result(merge.merged.build(), new StoreChange(merge.newRows, merge.revised, merge.unchanged));
    }

    /** The rows and what the added ones changed. */
    record Result(RowBatch rows, StoreChange change) {
    }

    private void run() {
        int[] order = order();
        int at = 0;
        for (int next = 0; next < order.length;) {
            int row = order[next++];
            // The sort is stable: of rows of the same key the one added last comes last.
            while (next < order.length && added.compare(row, added, order[next]) == 0) {
                count(added, row, order[next]);
                row = order[next++];
            }
            while (at < present.size() && present.compare(at, added, row) < 0) {
                keep(present, at++);
            }
            if (at < present.size() && present.compare(at, added, row) == 0) {
                count(present, at++, row);
            } else {
                newRows++;
            }
            keep(added, row);
        }
        while (at < present.size()) {
            keep(present, at++);
        }
    }

    private int[] order() {
        int size = added.size();
        boolean ascending = true;
        for (int row = 1; row < size && ascending; row++) {
            ascending = added.compare(row - 1, added, row) <= 0;
        }
        int[] order = new int[size];
        Arrays.setAll(order, row -> row);
        if (ascending) {
            return order;
        }
        Integer[] boxed = Arrays.stream(order).boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, (a, b) -> added.compare(a, added, b));
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    private void count(RowBatch earlier, int earlierRow, int row) {
        boolean same = earlier.knownMillis(earlierRow) == added.knownMillis(row);
        if (same && Arrays.equals(earlier.values(earlierRow), added.values(row))) {
            unchanged++;
        } else {
            revised++;
        }
    }

    private void keep(RowBatch source, int row) {
        merged.add(source, row);
    }
}
