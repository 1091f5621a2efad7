/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes on only while somebody waits. Thread-safe. */
final class TestTime implements InstantSource, Pause {

    private Instant now;
    private final List<Duration> pauses = new ArrayList<>();

    TestTime(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void last(Duration duration) {
        now = now.plus(duration);
        pauses.add(duration);
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
