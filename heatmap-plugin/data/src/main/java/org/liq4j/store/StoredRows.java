/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Instant;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;

/**
 * What is stored of one instrument and kind.
 *
 * @param first
 *            earliest event time
 * @param last
 *            latest event time
 * @param rows
 *            number of rows
 * @param days
 *            number of days that have rows
 * @param bytes
 *            size of the files
 */
public record StoredRows(Instrument instrument, RowKind kind, Instant first, Instant last, long rows, int days,
        long bytes) {
}
