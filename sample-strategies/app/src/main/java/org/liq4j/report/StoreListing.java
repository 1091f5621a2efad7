/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.util.List;

import org.liq4j.store.StoredRows;

/**
 * What is stored.
 *
 * @param store
 *            folder of the store
 * @param rows
 *            by instrument and kind
 * @param external
 *            heatmaps of others that were imported
 */
public record StoreListing(String store, List<Kind> rows, List<External> external) {

    public StoreListing {
        rows = List.copyOf(rows);
        external = List.copyOf(external);
    }

    /**
     * The rows of one instrument and kind.
     *
     * @param first
     *            event time of the first
     * @param last
     *            event time of the last
     * @param days
     *            number of days that have rows
     */
    public record Kind(String instrument, String kind, Instant first, Instant last, long rows, int days, long bytes) {

        public static Kind of(StoredRows stored) {
            return new Kind(stored.instrument().toString(), stored.kind().label(), stored.first(), stored.last(),
                    stored.rows(), stored.days(), stored.bytes());
        }
    }

    /**
     * An imported heatmap.
     *
     * @param columns
     *            number of time columns
     * @param prices
     *            number of price rows
     */
    public record External(String name, Instant first, Instant last, int columns, int prices, long bytes) {
    }
}
