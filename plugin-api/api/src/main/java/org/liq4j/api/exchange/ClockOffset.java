/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How far our clock is off, by a venue's.
 *
 * @param ahead
 *            what ours shows more than the venue's; negative if less
 * @param uncertainty
 *            half of the time that asking took
 */
public record ClockOffset(Duration ahead, Duration uncertainty) {

    private static final Duration HARMLESS = Duration.ofSeconds(1);

    /** Asks the venue; its reply is taken to be written halfway between question and arrival. */
    public static ClockOffset measure(ClockSource source, InstantSource clock) {
        Instant asked = clock.instant();
        Instant there = source.serverTime();
        Duration half = Duration.between(asked, clock.instant()).dividedBy(2);
        return new ClockOffset(Duration.between(there, asked.plus(half)), half);
    }

    /** A sentence for the user if the clocks differ by more than a second beyond the uncertainty. */
    public Optional<String> warning() {
        if (ahead.abs().minus(uncertainty).compareTo(HARMLESS) <= 0) {
            return Optional.empty();
        }
        return Optional.of("this machine's clock is " + ahead.abs().toMillis() + " ms "
                + (ahead.isNegative() ? "behind" : "ahead of") + " the venue's (measured to " + uncertainty.toMillis()
                + " ms)");
    }
}
