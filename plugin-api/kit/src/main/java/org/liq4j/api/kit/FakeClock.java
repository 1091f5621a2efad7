/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/** A clock that stands still until the test moves it. Safe to read and move from any thread. */
public final class FakeClock implements InstantSource {

    private volatile Instant now;

    public FakeClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Sets the time, also to an earlier one: clocks of machines do that. */
    public synchronized void set(Instant time) {
        now = time;
    }

    /**
     * Moves the time on.
     *
     * @throws InvalidValueException
     *             if the duration is negative
     */
    public synchronized void advance(Duration duration) {
        Require.notNegative("duration", duration);
        now = now.plus(duration);
    }
}
