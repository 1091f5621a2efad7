/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a session was given. One thread counts, any reads. */
final class SessionTally {

    /** What is counted. */
    enum Counted {
        BAR, INPUT, LATE_INPUT, GAP, LATE, DUPLICATE, CORRECTION, FAILURE
    }

    private final Map<Counted, AtomicLong> counts = new EnumMap<>(Counted.class);

    SessionTally() {
        for (Counted what : Counted.values()) {
            counts.put(what, new AtomicLong());
        }
    }

    void count(Counted what) {
        Objects.requireNonNull(counts.get(what)).incrementAndGet();
    }

    private long of(Counted what) {
        return Objects.requireNonNull(counts.get(what)).get();
    }

    SessionCounts counts() {
        return new SessionCounts(of(Counted.BAR), of(Counted.INPUT), of(Counted.LATE_INPUT), of(Counted.GAP),
                of(Counted.LATE), of(Counted.DUPLICATE), of(Counted.CORRECTION), of(Counted.FAILURE));
    }
}
