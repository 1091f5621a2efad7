/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import org.liq4j.api.rows.RowBatch;

/**
 * How often readings come: the most common step between them in all, or that of a day which has enough of them, since sources of
 * one kind differ (every five minutes from an archive, every minute in a recording).
 */
final class UsualStep {

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    /** Fewer, and a hole of some hours could pass for what is usual. */
    private static final int ENOUGH = 12;

    private final long overall;
    private final Map<Long, Long> byDay;

    private UsualStep(long overall, Map<Long, Long> byDay) {
        this.overall = overall;
        this.byDay = byDay;
    }

    /** @param rows ascending by event time */
    static UsualStep of(RowBatch rows) {
        Map<Long, Integer> all = new HashMap<>();
        Map<Long, Map<Long, Integer>> days = new HashMap<>();
        for (int row = 1; row < rows.size(); row++) {
            long later = rows.eventMillis(row);
            // Venues stamp readings some milliseconds late.
            long step = Math.round((later - rows.eventMillis(row - 1)) / 1000.0) * 1000;
            all.merge(step, 1, Integer::sum);
            days.computeIfAbsent(later / DAY_MILLIS, day -> new HashMap<>()).merge(step, 1, Integer::sum);
        }
        Map<Long, Long> byDay = new HashMap<>();
        days.forEach((day, steps) -> {
            if (steps.values().stream().mapToInt(Integer::intValue).sum() >= ENOUGH) {
                byDay.put(day, mostCommon(steps));
            }
        });
        return new UsualStep(mostCommon(all), byDay);
    }

    /** Of several, the smallest; without any, one that never passes. */
    private static long mostCommon(Map<Long, Integer> steps) {
        return steps.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(Long.MAX_VALUE);
    }

    /** What is usual between two readings, in milliseconds: where one source follows another, that of the slower. */
    long between(long earlierMillis, long laterMillis) {
        return Math.max(byDay.getOrDefault(earlierMillis / DAY_MILLIS, overall),
                byDay.getOrDefault(laterMillis / DAY_MILLIS, overall));
    }
}
