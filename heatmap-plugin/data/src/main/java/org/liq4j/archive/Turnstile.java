/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Holds back every request while the venue has asked for a pause: who goes on after a 429 is banned with a 418. Thread-safe.
 */
final class Turnstile {

    private final InstantSource clock;
    private final Pause pause;
    private Instant opens = Instant.MIN;

    Turnstile(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Lets nobody through for a time. */
    synchronized void close(Duration duration) {
        Instant end = clock.instant().plus(duration);
        if (end.isAfter(opens)) {
            opens = end;
        }
    }

    /** Waits until it is open. */
    void pass() throws InterruptedException {
        for (Instant now = clock.instant(); now.isBefore(opening()); now = clock.instant()) {
            pause.last(Duration.between(now, opening()));
        }
    }

    private synchronized Instant opening() {
        return opens;
    }
}
