/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.liq4j.api.exchange.RateLimit;

/** What one host has been asked for and what it has forbidden, shared by all who ask it. Thread-safe. */
final class HostState {

    private final String host;
    private final HostBans bans;
    private final HostUses uses;
    private final Map<String, RateLimiter> limiters = new ConcurrentHashMap<>();
    private Instant closedUntil = Instant.MIN;
    private String closedBecause = "";
    private Duration ahead = Duration.ZERO;

    HostState(String host, HostBans bans, HostUses uses) {
        this.host = host;
        this.bans = bans;
        this.uses = uses;
    }

    /**
     * Uses the weights if there is room for all of them. What was used under one limit stays used if another has no room: the
     * safe side.
     *
     * @return zero if they are used, else how long to wait before trying again
     */
    Duration tryUse(Map<RateLimit, Integer> weights, long nowMillis) {
        weights.keySet().forEach(this::limiter);
        Duration[] wait = {Duration.ZERO};
        uses.sharing(host, limiters, nowMillis, () -> weights.forEach((limit, weight) -> {
            if (wait[0].isZero()) {
                wait[0] = limiter(limit).tryUse(weight, nowMillis);
            }
        }));
        return wait[0];
    }

    /** The venue says how much of its limits is used. */
    void observe(Map<RateLimit, Long> used, long nowMillis) {
        used.keySet().forEach(this::limiter);
        if (!used.isEmpty()) {
            uses.sharing(host, limiters, nowMillis,
                    () -> used.forEach((limit, weight) -> limiter(limit).observe(weight, nowMillis)));
        }
    }

    /** The host told its time; how long the reply was under way is taken for our clock's error, the safe side. */
    synchronized void told(Instant there, Instant receivedAt) {
        Duration difference = Duration.between(there, receivedAt);
        ahead = difference.isNegative() ? Duration.ZERO : difference;
    }

    /** A time that the host's clock has reached when ours shows that. */
    synchronized Instant reached(Instant now) {
        return now.minus(ahead);
    }

    RateLimiter limiter(RateLimit limit) {
        return limiters.computeIfAbsent(limit.name(), name -> new RateLimiter(limit));
    }

    /** No request may go out before that time. An earlier end than one known already changes nothing. */
    synchronized void close(Instant until, String because) {
        if (until.isAfter(closedUntil)) {
            take(new HostBans.Ban(until, because));
            bans.put(host, new HostBans.Ban(until, because));
        }
    }

    private void take(HostBans.Ban ban) {
        closedUntil = ban.until();
        closedBecause = ban.because();
    }

    /** How long no request may go out, as this process or another was told; zero if now one may. */
    synchronized Duration closedFor(Instant now) {
        bans.find(host, now).filter(ban -> ban.until().isAfter(closedUntil)).ifPresent(this::take);
        return now.isBefore(closedUntil) ? Duration.between(now, closedUntil) : Duration.ZERO;
    }

    synchronized String closedBecause() {
        return closedBecause;
    }
}
