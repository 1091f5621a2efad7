/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Notices that the clock was set or the machine slept: the clock then goes another way than the scheduler's, which nobody sets
 * and which may stand. A clock that is a little fast or slow is neither. Confined to the scheduler's thread.
 */
final class ClockWatch {

    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final InstantSource clock;
    private final Duration tolerance;
    private Instant lastInstant;
    private long lastNanos;

    ClockWatch(InstantSource clock, Duration tolerance, long nowNanos) {
        this.clock = clock;
        this.tolerance = tolerance;
        this.lastInstant = clock.instant();
        this.lastNanos = nowNanos;
    }

    long nextNanos() {
        return lastNanos + EVERY;
    }

    /**
     * That the clock was set.
     *
     * @param by
     *            positive if on
     * @param before
     *            a time before it, by the clock as it was
     */
    record Jump(Duration by, Instant before) {
    }

    /** Whether the clock was set since the last look. */
    Optional<Jump> look(long nowNanos) {
        Instant now = clock.instant();
        Jump jump = new Jump(Duration.between(lastInstant, now).minusNanos(nowNanos - lastNanos), lastInstant);
        lastInstant = now;
        lastNanos = nowNanos;
        return jump.by().abs().compareTo(tolerance) > 0 ? Optional.of(jump) : Optional.empty();
    }
}
