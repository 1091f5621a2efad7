/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one host has been asked for and what it has forbidden, shared by all who ask it. Thread-safe. */
final class HostState {

    private final Map<String, RateLimiter> limiters = new ConcurrentHashMap<>();
    private Instant closedUntil = Instant.MIN;
    private String closedBecause = "";

    RateLimiter limiter(RateLimit limit) {
        return limiters.computeIfAbsent(limit.name(), name -> new RateLimiter(limit));
    }

    /** No request may go out before that time. An earlier end than one known already changes nothing. */
    synchronized void close(Instant until, String because) {
        if (until.isAfter(closedUntil)) {
            closedUntil = until;
            closedBecause = because;
        }
    }

    /** How long no request may go out; zero if now one may. */
    synchronized Duration closedFor(Instant now) {
        return now.isBefore(closedUntil) ? Duration.between(now, closedUntil) : Duration.ZERO;
    }

    synchronized String closedBecause() {
        return closedBecause;
    }
}
