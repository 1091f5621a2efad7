/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowKind;

/** A row of now. */
public final class CurrentRow {

    private static final Duration CLOCK_ERROR = Duration.ofHours(1);

    private CurrentRow() {
    }

    /**
     * Open interest, known when the reply was there, or at its own time if our clock is behind.
     *
     * @param coins
     *            each contract counted once; 0 is a value that is missing: no row
     * @throws InvalidValueException
     *             if its own time is more than an hour after our clock's: no clock is that wrong
     */
    public static RowBatch openInterest(long eventMillis, double coins, Instant receivedAt) {
        if (eventMillis > receivedAt.plus(CLOCK_ERROR).toEpochMilli()) {
            throw new InvalidValueException("time", Instant.ofEpochMilli(eventMillis).toString(),
                    "must be at most an hour after " + receivedAt + ", when it was received");
        }
        RowBatch.Builder row = RowBatch.builder(RowKind.OPEN_INTEREST);
        if (coins != 0) {
            row.add(eventMillis, Math.max(eventMillis, receivedAt.toEpochMilli()),
                    values -> values.set(OpenInterests.OPEN_INTEREST, coins));
        }
        return row.build();
    }
}
