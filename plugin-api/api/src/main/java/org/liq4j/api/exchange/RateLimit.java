/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * What a venue allows one address: a weight within any period of some length.
 *
 * @param name
 *            what requests name it by
 * @param weight
 *            sum of the requests' weights
 * @param window
 *            length of the period
 * @param reserve
 *            part of the weight that is never used, for other programs at the same address
 */
public record RateLimit(String name, int weight, Duration window, int reserve) {

    /**
     * @throws InvalidValueException
     *             unless {@code 0 <= reserve < weight} and {@code 1 ms <= window}
     */
    public RateLimit {
        if (reserve < 0 || reserve >= weight) {
            throw new InvalidValueException("reserve", Integer.toString(reserve),
                    "must satisfy 0 <= reserve < weight (" + weight + ")");
        }
        Require.atLeast("window", window, Duration.ofMillis(1));
    }

    /** The most that is used within a window. */
    public int usable() {
        return weight - reserve;
    }
}
