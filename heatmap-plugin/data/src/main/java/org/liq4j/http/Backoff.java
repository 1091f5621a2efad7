/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * How long to wait before another attempt: doubles with each up to a maximum, and of that a random part between one half
 * and the whole, also at the maximum, so that many clients do not come back at once.
 *
 * @param first
 *            the longest wait after the first failure
 * @param maximum
 *            the longest wait of all
 */
public record Backoff(Duration first, Duration maximum) {

    /** Half a second to half a minute. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    /**
     * @throws InvalidValueException
     *             unless {@code 2 ms <= first <= maximum <= 1 day}
     */
    public Backoff {
        if (first.toMillis() < 2 || first.compareTo(maximum) > 0 || maximum.compareTo(Duration.ofDays(1)) > 0) {
            throw new InvalidValueException("maximum", maximum.toString(),
                    "must satisfy 2 ms <= first (" + first + ") <= maximum <= 1 day");
        }
    }

    /**
     * The wait after a failure.
     *
     * @param failures
     *            how many there have been in a row, from 1 on
     */
    public Duration wait(int failures, RandomGenerator random) {
        Require.atLeast("failures", failures, 1);
        // 63 doublings would overflow; the maximum of a day is reached after 26 of the least first wait.
        int doublings = Math.min(failures - 1, 26);
        long longest = Math.min(first.toMillis() << doublings, maximum.toMillis());
        return Duration.ofMillis(longest / 2 + random.nextLong(longest - longest / 2 + 1));
    }
}
