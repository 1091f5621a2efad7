/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values of which the last one counts that was known at the end of a bar: one is kept for each bar's end, so that memory is
 * bounded by the bars that wait. Single writer.
 */
final class LatestInput {

    /** A value, the time of which it speaks, and when it was known. */
    record Known(long eventMillis, long knownMillis, double value) {

        Instant eventTime() {
            return Instant.ofEpochMilli(eventMillis);
        }

        Instant knownAt() {
            return Instant.ofEpochMilli(knownMillis);
        }
    }

    private final long intervalMillis;
    private final TreeMap<Long, Known> byBarEnd = new TreeMap<>();

    LatestInput(long intervalMillis) {
        this.intervalMillis = intervalMillis;
    }

    void add(long eventMillis, long knownMillis, double value) {
        long end = Math.ceilDiv(knownMillis, intervalMillis) * intervalMillis;
        byBarEnd.merge(end, new Known(Math.min(eventMillis, knownMillis), knownMillis, value),
                (before, added) -> added.knownMillis() >= before.knownMillis() ? added : before);
    }

    /** The last one known at the end of a bar; it and those before it are then forgotten. */
    Optional<Known> takeUntil(long endMillis) {
        Map<Long, Known> due = byBarEnd.headMap(endMillis, true);
        Optional<Known> last = Optional.ofNullable(byBarEnd.floorEntry(endMillis)).map(Map.Entry::getValue);
        due.clear();
        return last;
    }
}
