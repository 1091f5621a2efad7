/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;

import org.liq4j.rows.RowBatch;
import org.liq4j.rows.RowKind;

/** A row of now. */
public final class CurrentRow {

    private CurrentRow() {
    }

    /**
     * Open interest, known when the reply was there, or at its own time if our clock is behind.
     *
     * @param coins
     *            each contract counted once; 0 is a value that is missing: no row
     */
    public static RowBatch openInterest(long eventMillis, double coins, Instant receivedAt) {
        RowBatch.Builder row = RowBatch.builder(RowKind.OPEN_INTEREST);
        if (coins != 0) {
            row.add(eventMillis, Math.max(eventMillis, receivedAt.toEpochMilli()), coins);
        }
        return row.build();
    }
}
