/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.RateLimit;

/**
 * Counts the weight used within the trailing window, whichever way the venue aligns its own. Thread-safe; callers wait by
 * themselves.
 */
final class RateLimiter {

    /** Weight that was used at a time. */
    record Use(long millis, long weight) {
    }

    private static final long MOMENT_MILLIS = 5_000;

    private RateLimit limit;
    private final Deque<Use> uses = new ArrayDeque<>();
    private long used;

    RateLimiter(RateLimit limit) {
        this.limit = limit;
    }

    synchronized RateLimit limit() {
        return limit;
    }

    /**
     * From now on another weight holds; what was used stays used.
     *
     * @throws InvalidValueException
     *             unless the name and the window are the same
     */
    synchronized void change(RateLimit other) {
        if (!other.name().equals(limit.name()) || !other.window().equals(limit.window())) {
            throw new InvalidValueException("limit", other.toString(), "must have the name and window of " + limit);
        }
        limit = other;
    }

    /**
     * Uses the weight if there is room for it.
     *
     * @return zero if the weight is used, else how long to wait before trying again
     * @throws InvalidValueException
     *             unless {@code 0 <= weight <= usable}, since no wait would help
     */
    synchronized Duration tryUse(int weight, long millis) {
        long nowMillis = notBeforeLast(millis);
        if (weight < 0 || weight > limit.usable()) {
            throw new InvalidValueException("weight", Integer.toString(weight),
                    "must satisfy 0 <= weight <= " + limit.usable() + ", what " + limit.name() + " allows");
        }
        forget(nowMillis);
        if (used + weight <= limit.usable()) {
            add(weight, nowMillis);
            return Duration.ZERO;
        }
        long excess = used + weight - limit.usable();
        for (Use use : uses) {
            excess -= use.weight();
            if (excess <= 0) {
                return Duration.ofMillis(use.millis() + limit.window().toMillis() - nowMillis);
            }
        }
        throw new IllegalStateException("used = " + used + ": must be the sum of " + uses);
    }

    /** The venue says how much of the window is used: by other programs too. */
    synchronized void observe(long usedThere, long millis) {
        long nowMillis = notBeforeLast(millis);
        forget(nowMillis);
        long more = Math.min(usedThere, limit.weight()) - used;
        if (more > 0) {
            add(more, nowMillis);
        }
    }

    synchronized long used(long nowMillis) {
        forget(notBeforeLast(nowMillis));
        return used;
    }

    /** What was used, ascending by time. */
    synchronized List<Use> uses() {
        return List.copyOf(uses);
    }

    /** What was used is this and nothing else. */
    synchronized void replace(List<Use> others) {
        uses.clear();
        used = 0;
        others.stream().sorted(Comparator.comparingLong(Use::millis)).forEach(use -> add(use.weight(), use.millis()));
    }

    private void add(long weight, long nowMillis) {
        used += weight;
        Use last = uses.peekLast();
        if (last != null && last.millis() == nowMillis) {
            uses.removeLast();
            uses.addLast(new Use(nowMillis, last.weight() + weight));
        } else {
            uses.addLast(new Use(nowMillis, weight));
        }
    }

    /** Another process may have used weight a moment after this one looked at the clock. */
    private long notBeforeLast(long nowMillis) {
        Use last = uses.peekLast();
        return last != null && last.millis() > nowMillis && last.millis() - nowMillis < MOMENT_MILLIS
                ? last.millis()
                : nowMillis;
    }

    private void forget(long nowMillis) {
        if (!uses.isEmpty() && uses.getLast().millis() > nowMillis) {
            // The clock was set back: what was used is taken to be of now, or it would be remembered too long.
            long all = used;
            uses.clear();
            used = 0;
            add(all, nowMillis);
        }
        while (!uses.isEmpty() && nowMillis - uses.getFirst().millis() >= limit.window().toMillis()) {
            used -= uses.removeFirst().weight();
        }
    }
}
