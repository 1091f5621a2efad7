/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * A stretch of time that holds what comes later than {@code from}, and {@code to} itself: so a bar, which its end identifies, is
 * in it if the whole bar is.
 *
 * @param from
 *            begin, itself not in the range
 * @param to
 *            end, in the range
 */
public record TimeRange(Instant from, Instant to) {

    /** The years 1970 to 9999. */
    public static final TimeRange ALL = new TimeRange(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

    /**
     * @throws InvalidValueException
     *             unless {@code from < to} and both are within the years 1970 to 9999
     */
    public TimeRange {
        if (!from.isBefore(to)) {
            throw new InvalidValueException("to", to.toString(), "must be > from (" + from + ")");
        }
        if (from.isBefore(Instant.EPOCH) || to.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
            throw new InvalidValueException("from", from.toString(), "must be within the years 1970 to 9999, like to ("
                    + to + ")");
        }
    }

    boolean holds(long millis) {
        return millis > from.toEpochMilli() && millis <= to.toEpochMilli();
    }
}
