/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps handshakes with one host apart, whoever wants them. Confined to the scheduler's thread. */
final class ConnectionAttempts {

    private final long distance;
    private final Map<String, Long> next = new HashMap<>();

    ConnectionAttempts(Duration distance) {
        this.distance = distance.toNanos();
    }

    /** How many nanoseconds to wait before asking again; 0 if one attempt may be made now, and then it counts. */
    long reserve(String host, long nowNanos) {
        long allowed = next.getOrDefault(host, nowNanos);
        if (allowed > nowNanos) {
            return allowed - nowNanos;
        }
        next.put(host, nowNanos + distance);
        return 0;
    }
}
