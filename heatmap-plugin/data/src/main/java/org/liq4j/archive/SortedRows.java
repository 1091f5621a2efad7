/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

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
    private RowBatch.Builder rows;

    SortedRows(RowKind kind, Tally tally) {
        this.kind = kind;
        this.tally = tally;
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
            int order = all.compare(row - 1, all, row);
            ascending &= order < 0;
            if (order > 0) {
                tally.add(DISORDERED);
            }
        }
        return ascending ? all : sorted(all);
    }

    private RowBatch sorted(RowBatch all) {
        Comparator<Integer> byKey = (one, other) -> all.compare(one, all, other);
        List<Integer> order = IntStream.range(0, all.size()).boxed().sorted(byKey).toList();
        RowBatch.Builder kept = RowBatch.builder(kind);
        for (int first = 0; first < order.size();) {
            int next = first + 1;
            boolean same = true;
            while (next < order.size() && all.compare(order.get(first), all, order.get(next)) == 0) {
                same &= isSame(all, order.get(first), order.get(next));
                next++;
            }
            if (same) {
                kept.add(all, order.get(first));
            }
            if (next - first > 1) {
                tally.add(same ? REPEATED : CONTRADICTING, same ? next - first - 1 : next - first);
            }
            first = next;
        }
        return kept.build();
    }

    private boolean isSame(RowBatch all, int one, int other) {
        return all.knownMillis(one) == all.knownMillis(other) && Arrays.equals(all.values(one), all.values(other));
    }
}
