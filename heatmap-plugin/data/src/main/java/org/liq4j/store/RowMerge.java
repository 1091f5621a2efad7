/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.Arrays;

import org.liq4j.rows.RowBatch;
import org.liq4j.rows.RowKind;

/**
 * Rows that are there and rows that are added, put together: ascending by event time and key, one row for each key, of several
 * the one that came last.
 */
final class RowMerge {

    private final RowBatch present;
    private final RowBatch added;
    private final RowBatch.Builder merged;
    private final int width;
    private final int[] keyColumns;
    private long newRows;
    private long revised;
    private long unchanged;

    private RowMerge(RowBatch present, RowBatch added) {
        RowKind kind = added.kind();
        this.present = present;
        this.added = added;
        this.merged = RowBatch.builder(kind);
        this.width = kind.columns().size();
        this.keyColumns = kind.keyColumns().stream().mapToInt(kind.columns()::indexOf).toArray();
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
            while (next < order.length && compare(added, row, added, order[next]) == 0) {
                count(added, row, order[next]);
                row = order[next++];
            }
            while (at < present.size() && compare(present, at, added, row) < 0) {
                keep(present, at++);
            }
            if (at < present.size() && compare(present, at, added, row) == 0) {
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
            ascending = compare(added, row - 1, added, row) <= 0;
        }
        int[] order = new int[size];
        Arrays.setAll(order, row -> row);
        if (ascending) {
            return order;
        }
        Integer[] boxed = Arrays.stream(order).boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, (a, b) -> compare(added, a, added, b));
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    private int compare(RowBatch a, int rowOfA, RowBatch b, int rowOfB) {
        return compare(keyColumns, a, rowOfA, b, rowOfB);
    }

    static int compare(int[] keyColumns, RowBatch a, int rowOfA, RowBatch b, int rowOfB) {
        int order = Long.compare(a.eventMillis(rowOfA), b.eventMillis(rowOfB));
        for (int k = 0; k < keyColumns.length && order == 0; k++) {
            order = Double.compare(a.kind().key(a.value(keyColumns[k], rowOfA)),
                    b.kind().key(b.value(keyColumns[k], rowOfB)));
        }
        return order;
    }

    private void count(RowBatch earlier, int earlierRow, int row) {
        boolean same = earlier.knownMillis(earlierRow) == added.knownMillis(row);
        for (int c = 0; c < width && same; c++) {
            same = Double.compare(earlier.value(c, earlierRow), added.value(c, row)) == 0;
        }
        if (same) {
            unchanged++;
        } else {
            revised++;
        }
    }

    private void keep(RowBatch source, int row) {
        RowDays.add(merged, source, row);
    }
}
