/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an instrument's data flow.
 *
 * @param instrument
 *            {@code VENUE:SYMBOL}
 * @param lastBar
 *            end of the last closed bar; empty before the first
 * @param age
 *            since that bar was received; empty where no further bar is awaited
 * @param state
 *            what that means
 */
public record InstrumentHealth(String instrument, Optional<Instant> lastBar, Optional<Duration> age, State state) {

    /** From best to worst. */
    public enum State {
        /** Bars come as they should, or none is awaited. */
        UP,
        /** A bar is overdue. */
        STALE,
        /** No bar will come. */
        DOWN
    }
}
