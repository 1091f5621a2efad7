/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.Sleeper;

/** A clock that goes on only while somebody waits. Thread-safe. */
final class TestTime implements InstantSource, Sleeper {

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
    public synchronized void sleep(Duration duration) {
        now = now.plus(duration);
        pauses.add(duration);
    }

    /** Connections whose waits are this time's. */
    HttpConnections connections() {
        return new HttpConnections(HostMemory.ofThisProcess(), this, this, new Random(1));
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
