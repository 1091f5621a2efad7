/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/** Cuts batches by day and by range; the order of the rows stays. */
final class RowDays {

    private RowDays() {
    }

    /** Rows by the day, counted from 1970-01-01, to which they belong. */
    static SortedMap<Long, RowBatch> split(RowKind kind, List<RowBatch> batches) {
        SortedMap<Long, RowBatch.Builder> days = new TreeMap<>();
        for (RowBatch batch : batches) {
            for (int row = 0; row < batch.size(); row++) {
                long day = Partition.dayOf(kind, batch.eventMillis(row));
                days.computeIfAbsent(day, unused -> RowBatch.builder(kind)).add(batch, row);
            }
        }
        SortedMap<Long, RowBatch> built = new TreeMap<>();
        days.forEach((day, rows) -> built.put(day, rows.build()));
        return built;
    }

    /** The rows of the range: bars that end in it, see {@link TimeRange}, and others by their event times. */
    static RowBatch within(TimeRange range, RowBatch rows) {
        int size = rows.size();
        if (size == 0 || (has(range, rows, 0) && has(range, rows, size - 1))) {
            return rows;
        }
        RowBatch.Builder kept = RowBatch.builder(rows.kind());
        for (int row = 0; row < size; row++) {
            if (has(range, rows, row)) {
                kept.add(rows, row);
            }
        }
        return kept.build();
    }

    private static boolean has(TimeRange range, RowBatch rows, int row) {
        long event = rows.eventMillis(row);
        return rows.kind().isBar() ? range.containsBarEnding(event) : range.contains(event);
    }
}
