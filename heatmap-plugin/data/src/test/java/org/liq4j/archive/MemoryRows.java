/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowSink;

/** Keeps rows in memory, as a store does: by event time and key. */
final class MemoryRows implements RowSink {

    private final SortedMap<String, SortedMap<String, String>> rows = new TreeMap<>();
    private final List<RowBatch> batches = new ArrayList<>();

    @Override
    public synchronized void write(Instrument instrument, RowBatch batch) {
        batches.add(batch);
        Map<String, String> kept = rows.computeIfAbsent(instrument + " " + batch.kind(), name -> new TreeMap<>());
        for (int row = 0; row < batch.size(); row++) {
            StringBuilder key = new StringBuilder().append(batch.eventMillis(row));
            StringBuilder values = new StringBuilder().append(batch.knownMillis(row));
            for (RowColumn column : batch.kind().columns()) {
                boolean isKey = batch.kind().keyColumns().contains(column);
                (isKey ? key : values).append(' ').append(batch.value(column, row));
            }
            kept.put(key.toString(), values.toString());
        }
    }

    /** By instrument and kind, then by time and key: when known, and the other values. */
    synchronized SortedMap<String, SortedMap<String, String>> rows() {
        return rows;
    }

    int count(RowKind kind) {
        return rows.entrySet().stream().filter(entry -> entry.getKey().endsWith(" " + kind))
                .mapToInt(entry -> entry.getValue().size()).sum();
    }

    /** How often something was written. */
    int writes() {
        return batches.size();
    }
}
