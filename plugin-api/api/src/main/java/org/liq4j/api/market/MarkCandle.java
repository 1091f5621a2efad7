/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * A closed bar of the mark price, by which venues trigger liquidations. Comes before the {@link Candle} of the same end.
 *
 * @param endTime
 *            when the bar closed
 * @param knownAt
 *            when it was known
 * @param open
 *            first mark price
 * @param high
 *            highest mark price
 * @param low
 *            lowest mark price
 * @param close
 *            last mark price
 */
public record MarkCandle(Instant endTime, Instant knownAt, double open, double high, double low,
        double close) implements MarketEvent {

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < low <= open, close <= high} and {@code endTime <= knownAt}
     */
    public MarkCandle {
        Rules.knownAfter(endTime, knownAt);
        Candle.checkPrices(open, high, low, close);
    }

    @Override
    public Instant eventTime() {
        return endTime;
    }
}
