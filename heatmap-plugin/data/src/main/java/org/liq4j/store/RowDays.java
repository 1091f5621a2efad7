/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.rows.RowBatch;
import org.liq4j.rows.RowKind;

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
                add(days.computeIfAbsent(day, unused -> RowBatch.builder(kind)), batch, row);
            }
        }
        SortedMap<Long, RowBatch> built = new TreeMap<>();
        days.forEach((day, rows) -> built.put(day, rows.build()));
        return built;
    }

    /** The rows whose event time is in the range. */
    static RowBatch within(TimeRange range, RowBatch rows) {
        int size = rows.size();
        if (size == 0 || (range.holds(rows.eventMillis(0)) && range.holds(rows.eventMillis(size - 1)))) {
            return rows;
        }
        RowBatch.Builder kept = RowBatch.builder(rows.kind());
        for (int row = 0; row < size; row++) {
            if (range.holds(rows.eventMillis(row))) {
                add(kept, rows, row);
            }
        }
        return kept.build();
    }

    static void add(RowBatch.Builder rows, RowBatch source, int row) {
        double[] values = new double[source.kind().columns().size()];
        Arrays.setAll(values, column -> source.value(column, row));
        rows.add(source.eventMillis(row), source.knownMillis(row), values);
    }
}
