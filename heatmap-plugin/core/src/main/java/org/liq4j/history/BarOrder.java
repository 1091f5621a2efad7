/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.BarTiming;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Gap;
import org.liq4j.column.BarTimes;

/** How the bars of a history follow each other. */
final class BarOrder {

    private BarOrder() {
    }

    /** The timing of bars with such gaps; empty if a gap is not as long as some bars. */
    static Optional<BarTiming> timing(Duration barDuration, long firstEndMillis, List<Gap> gaps) {
        long length = barDuration.toMillis();
        for (Gap gap : gaps) {
            if (gap.length().toMillis() % length != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(BarTiming.of(barDuration, Instant.ofEpochMilli(firstEndMillis)));
    }

    /**
     * The gap before a bar that is to be the next, if there is one.
     *
     * @throws InvalidValueException
     *             if the bar has another duration, or begins before the last one ended
     */
    static @Nullable Gap gapBefore(Candle candle, Duration barDuration, BarTimes times, String reason) {
        if (!candle.beginTime().plus(barDuration).equals(candle.endTime())) {
            throw new InvalidValueException("time", candle.endTime().toString(),
                    "a bar must last " + barDuration + ", this one starts at " + candle.beginTime());
        }
        if (times.count() == 0) {
            return null;
        }
        Instant lastEnd = Instant.ofEpochMilli(times.end(times.count() - 1));
        if (candle.beginTime().isBefore(lastEnd)) {
            throw new InvalidValueException("time", candle.beginTime().toString(),
                    "a bar must not start before the last one ended (" + lastEnd + ")");
        }
        return candle.beginTime().isAfter(lastEnd)
                ? new Gap(lastEnd, candle.beginTime(), candle.endTime(), reason)
                : null;
    }
}
