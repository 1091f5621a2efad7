/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Instant;

import org.liq4j.api.rows.RowKind;

/**
 * A stretch of time for which there are no rows.
 *
 * @param from
 *            its begin: of the first bar that is not there, or one reading's distance before the first reading that is not
 *            there
 * @param to
 *            its end: of the last bar, or the time of the last reading, that is not there
 * @param reason
 *            why, readable after a colon
 * @param lasting
 *            whether it is known to be one
 */
public record Hole(RowKind kind, Instant from, Instant to, String reason, Lasting lasting) {

    /** Whether another run may fill it. */
    public enum Lasting {
        /** The venue has not what is missing. */
        FOR_GOOD,
        /** The venue has not published it yet, or could not be reached. */
        FOR_NOW
    }

    static Hole forGood(RowKind kind, Instant from, Instant to, String reason) {
        return new Hole(kind, from, to, reason, Lasting.FOR_GOOD);
    }

    static Hole forNow(RowKind kind, Instant from, Instant to, String reason) {
        return new Hole(kind, from, to, reason, Lasting.FOR_NOW);
    }
}
