/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowKind;

/**
 * What is known of a file whose rows are kept.
 *
 * @param file
 *            its name
 * @param sha256
 *            that of the file whose rows are kept
 * @param bytes
 *            its size
 * @param labels
 *            by which {@link MetricsLabels} its times were read; empty if it has no such labels
 * @param importedAt
 *            when its rows were kept
 * @param rows
 *            number of rows by kind
 * @param counts
 *            what was met and not kept, by reason
 * @param holes
 *            stretches for which the file has no rows
 */
record ManifestEntry(String file, String sha256, long bytes, String labels, Instant importedAt,
        Map<RowKind, Long> rows, Map<String, Long> counts, List<Hole> holes) {

    ManifestEntry {
        Map<RowKind, Long> ordered = new EnumMap<>(RowKind.class);
        ordered.putAll(rows);
        rows = ordered;
        counts = new TreeMap<>(counts);
        holes = List.copyOf(holes);
    }
}
