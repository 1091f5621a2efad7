/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;

/**
 * Values between two times may be missing and have to be had otherwise.
 *
 * @param from
 *            when the last value before came
 * @param until
 *            from when on values come again; never before {@code from}
 * @param messages
 *            how many were dropped for lack of room; 0 if the connection was cut, where nobody knows
 * @param reason
 *            in words
 */
public record StreamLoss(Instant from, Instant until, long messages, String reason) {

    public StreamLoss {
        // The clock may have been set back meanwhile.
        from = from.isAfter(until) ? until : from;
    }
}
