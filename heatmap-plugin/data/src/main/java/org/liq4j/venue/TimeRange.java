/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * A span of time.
 *
 * @param from
 *            its begin, included
 * @param until
 *            its end, not included
 */
public record TimeRange(Instant from, Instant until) {

    /**
     * @throws InvalidValueException
     *             unless {@code from < until}
     */
    public TimeRange {
        if (!from.isBefore(until)) {
            throw new InvalidValueException("until", until.toString(), "must be > from (" + from + ")");
        }
    }

    @Override
    public String toString() {
        return from + " to " + until;
    }
}
