/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

import org.liq4j.api.InvalidValueException;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;
import org.liq4j.resample.PriceRange;
import org.liq4j.server.market.ServedMarket;

/**
 * A market at the close of one of its bars: what an answer rests on. Bars that closed later are there, but not to be looked
 * at.
 *
 * @param history
 *            the bars closed when the question came
 * @param bars
 *            how many of them had closed at the moment, at least 1
 */
record AsOf(ServedMarket market, MarketHistory history, int bars) {

    private static final Duration DAY = Duration.ofDays(1);

    /** Now. */
    static AsOf latest(ServedMarket market) {
        MarketHistory history = market.now().history();
        return new AsOf(market, history, history.size());
    }

    /**
     * At the close of the last bar that ended then or before.
     *
     * @param field
     *            name of the parameter that states the time
     * @throws InvalidValueException
     *             if no bar had
     */
    AsOf at(String field, Instant time) {
        int index = lastIndex(time);
        if (index < 0) {
            throw new InvalidValueException(field, Long.toString(time.toEpochMilli()),
                    "must be >= end of the first bar (" + history.endTime(0).toEpochMilli() + ")");
        }
        return new AsOf(market, history, index + 1);
    }

    /** End of the bar. */
    Instant end() {
        return history.endTime(bars - 1);
    }

    /** Start of the first bar. */
    Instant firstStart() {
        return history.candle(0).beginTime();
    }

    /** Close of the bar. */
    double spot() {
        return history.value(Column.CLOSE, bars - 1);
    }

    /** Index of the last bar that ended at the time or before; -1 if none had. */
    int lastIndex(Instant time) {
        int low = 0;
        int high = bars;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (history.endTime(middle).isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /** Change of the close within 24 hours, as a fraction; empty if no bar ended within a bar before that. */
    OptionalDouble changeOfDay() {
        Instant before = end().minus(DAY);
        int index = lastIndex(before);
        return index < 0 || history.endTime(index).plus(history.barDuration()).isBefore(before)
                ? OptionalDouble.empty()
                : OptionalDouble.of(spot() / history.value(Column.CLOSE, index) - 1);
    }

    /** What was traded in bars that end after a time; the last close if there are none. */
    PriceRange tradedAfter(Instant time) {
        double low = spot();
        double high = spot();
        for (int i = lastIndex(time) + 1; i < bars; i++) {
            low = Math.min(low, history.value(Column.LOW, i));
            high = Math.max(high, history.value(Column.HIGH, i));
        }
        return new PriceRange(low, high);
    }
}
