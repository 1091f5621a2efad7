/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * How patient a client is.
 *
 * @param attempts
 *            how often a request is sent at most, if what goes wrong may pass
 * @param backoff
 *            the waits between attempts
 * @param longestPause
 *            a longer wait that the venue demands ends in an error instead
 * @param longestReply
 *            bytes of a reply, unpacked, above which it is refused
 */
public record ClientSettings(int attempts, Backoff backoff, Duration longestPause, int longestReply) {

    public static final ClientSettings DEFAULT = new ClientSettings(6, Backoff.DEFAULT, Duration.ofSeconds(90),
            32 << 20);

    /**
     * @throws InvalidValueException
     *             unless {@code attempts >= 1}, {@code longestPause >= 0} and {@code 1 <= longestReply <= 1 GiB}
     */
    public ClientSettings {
        Require.atLeast("attempts", attempts, 1);
        Require.notNegative("longestPause", longestPause);
        Require.within("longestReply", longestReply, 1, 1 << 30);
    }
}
