/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * A stretch of time of which a source has no rows of a kind. Its bars are those of a
 * {@link org.liq4j.api.market.TimeRange} of the same bounds; other rows are missing after its start, since one may be stored of
 * that very instant, and at its end.
 *
 * @param from
 *            its start: of the first bar that is missing, or one step before the first other row that is
 * @param to
 *            its end: of the last bar that is missing, or the time of the last other row that is
 * @param reason
 *            why, for a reader; for example {@code not in the archive}
 * @param lasting
 *            whether it is known to stay
 */
public record Hole(RowKind kind, Instant from, Instant to, String reason, Lasting lasting) {

    /** Whether a later request may fill it. */
    public enum Lasting {
        /** The venue does not have what is missing. */
        FOR_GOOD,
        /** The venue has not published it yet, or could not be reached. */
        FOR_NOW
    }

    /**
     * @throws InvalidValueException
     *             unless {@code from < to} and there is a reason in one line
     */
    public Hole {
        if (!from.isBefore(to)) {
            throw new InvalidValueException("to", to.toString(), "must be > from (" + from + ")");
        }
        if (reason.isBlank() || reason.lines().count() > 1) {
            throw new InvalidValueException("reason", reason, "must be one line of text");
        }
    }

    /** One that no request will fill. */
    public static Hole forGood(RowKind kind, Instant from, Instant to, String reason) {
        return new Hole(kind, from, to, reason, Lasting.FOR_GOOD);
    }

    /** One that a later request may fill. */
    public static Hole forNow(RowKind kind, Instant from, Instant to, String reason) {
        return new Hole(kind, from, to, reason, Lasting.FOR_NOW);
    }

    /** Whether it has time in common with another stretch. */
    public boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && start.isBefore(to);
    }
}
