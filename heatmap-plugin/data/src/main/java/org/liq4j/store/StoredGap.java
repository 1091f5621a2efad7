/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Instant;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;

/**
 * A stretch between stored rows in which rows of that kind are missing.
 *
 * @param from
 *            event time of the row before it
 * @param to
 *            event time of the row after it, for bars its start
 * @param step
 *            what is usual between rows, as ISO duration
 * @param missing
 *            number of rows that would be there, at least 1
 * @param reason
 *            as a source has told, else {@code unknown}
 */
public record StoredGap(Instrument instrument, RowKind kind, Instant from, Instant to, String step, long missing,
        String reason) {
}
