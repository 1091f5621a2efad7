/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Duration;
import java.time.LocalTime;

import org.liq4j.api.InvalidValueException;

/**
 * When funding is settled on most instruments of an exchange; a single instrument may have an interval of its own.
 *
 * @param interval
 *            from one settlement to the next; a whole number of them makes a day
 * @param first
 *            of the day, UTC; earlier than the interval is long
 */
public record FundingTimes(Duration interval, LocalTime first) {

    private static final Duration DAY = Duration.ofDays(1);

    /**
     * @throws InvalidValueException
     *             unless {@code 1 s <= interval}, days are multiples of it, and {@code first < interval}
     */
    public FundingTimes {
        if (interval.compareTo(Duration.ofSeconds(1)) < 0 || DAY.toNanos() % interval.toNanos() != 0) {
            throw new InvalidValueException("interval", interval.toString(),
                    "must be >= 1 s, and a whole number of them must make a day");
        }
        if (sinceMidnight(first).compareTo(interval) >= 0) {
            throw new InvalidValueException("first", first.toString(), "must be < interval (" + interval + ")");
        }
    }

    /** Settlements at the multiples of an interval from midnight UTC on. */
    public static FundingTimes every(Duration interval) {
        return new FundingTimes(interval, LocalTime.MIDNIGHT);
    }

    /** From midnight UTC to the first settlement of a day. */
    public Duration offset() {
        return sinceMidnight(first);
    }

    private static Duration sinceMidnight(LocalTime time) {
        return Duration.ofNanos(time.toNanoOfDay());
    }
}
