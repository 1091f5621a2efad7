/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.liq4j.rows.RowBatch;
import org.liq4j.rows.RowKind;

/**
 * Brings a file's rows into the order of their times and keeps each once. Rows of the same time and key that differ in a
 * number contradict one another: which is right cannot be known, so none is kept. Both are counted. Not thread-safe.
 */
final class SortedRows {

    static final String REPEATED = "repeated rows";
    static final String CONTRADICTING = "rows that contradict one another, none kept";
    static final String DISORDERED = "rows out of order, sorted";

    private final RowKind kind;
    private final Tally tally;
    private final int[] keys;
    private RowBatch.Builder rows;

    SortedRows(RowKind kind, Tally tally) {
        this.kind = kind;
        this.tally = tally;
        this.keys = kind.keyColumns().stream().mapToInt(kind.columns()::indexOf).toArray();
        this.rows = RowBatch.builder(kind);
    }

    void add(long event, long known, double... values) {
        rows.add(event, known, values);
    }

    int size() {
        return rows.size();
    }

    /** The rows so far, which are then forgotten. */
    RowBatch take() {
        RowBatch all = rows.build();
        rows = RowBatch.builder(kind);
        boolean ascending = true;
        for (int row = 1; row < all.size(); row++) {
            int order = compare(all, row - 1, row);
            ascending &= order < 0;
            if (order > 0) {
                tally.add(DISORDERED);
            }
        }
        return ascending ? all : sorted(all);
    }

    private RowBatch sorted(RowBatch all) {
        Comparator<Integer> byKey = (one, other) -> compare(all, one, other);
        List<Integer> order = IntStream.range(0, all.size()).boxed().sorted(byKey).toList();
        RowBatch.Builder kept = RowBatch.builder(kind);
        for (int first = 0; first < order.size();) {
            int next = first + 1;
            boolean same = true;
            while (next < order.size() && compare(all, order.get(first), order.get(next)) == 0) {
                same &= isSame(all, order.get(first), order.get(next));
                next++;
            }
            if (same) {
                copy(all, order.get(first), kept);
            }
            if (next - first > 1) {
                tally.add(same ? REPEATED : CONTRADICTING, same ? next - first - 1 : next - first);
            }
            first = next;
        }
        return kept.build();
    }

    private int compare(RowBatch all, int one, int other) {
        int order = Long.compare(all.eventMillis(one), all.eventMillis(other));
        for (int k = 0; order == 0 && k < keys.length; k++) {
            order = Double.compare(kind.key(all.value(keys[k], one)), kind.key(all.value(keys[k], other)));
        }
        return order;
    }

    private boolean isSame(RowBatch all, int one, int other) {
        return all.knownMillis(one) == all.knownMillis(other) && Arrays.equals(values(all, one), values(all, other));
    }

    private static void copy(RowBatch from, int row, RowBatch.Builder to) {
        to.add(from.eventMillis(row), from.knownMillis(row), values(from, row));
    }

    private static double[] values(RowBatch rows, int row) {
        return IntStream.range(0, rows.kind().columns().size()).mapToDouble(column -> rows.value(column, row))
                .toArray();
    }
}
