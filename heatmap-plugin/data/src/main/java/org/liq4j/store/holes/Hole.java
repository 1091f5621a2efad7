/* SPDX-License-Identifier: MIT */
package org.liq4j.store.holes;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;

/**
 * A stretch of time of which a source has no rows.
 *
 * @param from
 *            begin, itself not in the hole
 * @param to
 *            end, in the hole
 * @param reason
 *            why, for a reader; for example {@code not in the archive}
 */
public record Hole(Instrument instrument, RowKind kind, Instant from, Instant to, String reason) {

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

    /** Whether the two stretches have time in common. */
    public boolean overlaps(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(to);
    }
}
