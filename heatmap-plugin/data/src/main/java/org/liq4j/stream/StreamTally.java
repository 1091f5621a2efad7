/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts for {@link StreamCounts}. Written by the scheduler's thread, but for {@code late}; read by any. */
final class StreamTally {

    /** A protocol that puts what changes into its reasons must not fill the memory. */
    private static final int MOST_REASONS = 100;

    private final AtomicLong late = new AtomicLong();
    private final Map<String, Long> skipped = new TreeMap<>();
    private volatile long attempts;
    private volatile long messages;
    private volatile long values;
    private volatile long heartbeats;
    private volatile long dropped;

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void attempt() {
        attempts++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void message() {
        messages++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void value() {
        values++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void heartbeat() {
        heartbeats++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void dropped(long count) {
        dropped += count;
    }

    void late() {
        late.incrementAndGet();
    }

    void skipped(String reason) {
        synchronized (skipped) {
            String key = skipped.size() < MOST_REASONS || skipped.containsKey(reason) ? reason : "other";
            skipped.merge(key, 1L, Long::sum);
        }
    }

    StreamCounts counts() {
        synchronized (skipped) {
            return new StreamCounts(attempts, messages, values, heartbeats, dropped, late.get(), Map.copyOf(skipped));
        }
    }
}
