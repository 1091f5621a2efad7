/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * A span of time with its start and without its end, so that ranges which follow each other share no instant.
 *
 * <p>
 * A bar is identified by its end, which is the first instant after it. A range therefore has a bar if it has the bar's last
 * millisecond: {@code from < end <= until}. So the bars of a day are those that end after its midnight and no later than the
 * next.
 *
 * @param from
 *            start, in the range
 * @param until
 *            end, not in the range
 */
public record TimeRange(Instant from, Instant until) {

    /** The years 1970 to 9999, without the last day. */
    public static final TimeRange ALL = new TimeRange(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

    /**
     * @throws InvalidValueException
     *             unless {@code from < until}, and both are within the years 1970 to 9999
     */
    public TimeRange {
        if (!from.isBefore(until)) {
            throw new InvalidValueException("until", until.toString(), "must be > from (" + from + ")");
        }
        if (from.isBefore(Instant.EPOCH) || until.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
            throw new InvalidValueException("from", from.toString(),
                    "must be within the years 1970 to 9999, like until ("
                            + until + ")");
        }
    }

    /** Whether the range has an instant, given in milliseconds since 1970. */
    public boolean contains(long millis) {
        return from.toEpochMilli() <= millis && millis < until.toEpochMilli();
    }

    /** Whether the range has a bar that ends then, in milliseconds since 1970. */
    public boolean containsBarEnding(long endMillis) {
        return contains(endMillis - 1);
    }

    @Override
    public String toString() {
        return from + " to " + until;
    }
}
