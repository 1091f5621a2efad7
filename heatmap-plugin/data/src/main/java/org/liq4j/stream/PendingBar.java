/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;

import org.liq4j.api.market.Candle;

/**
 * A closed bar that waits for its turn.
 *
 * @param takerBuyVolume
 *            {@code NaN} if it is not known
 * @param turnover
 *            in quote currency; {@code NaN} if it is not known
 * @param receivedMillis
 *            when it came
 */
record PendingBar(long startMillis, long endMillis, double open, double high, double low, double close, double volume,
        double takerBuyVolume, double turnover, long receivedMillis) {

    boolean hasTakerVolume() {
        return !Double.isNaN(takerBuyVolume);
    }

    /** The same with what its trades tell. */
    PendingBar with(double bought, double traded) {
        return new PendingBar(startMillis, endMillis, open, high, low, close, volume, Math.min(bought, volume),
                Double.isNaN(turnover) ? traded : turnover, receivedMillis);
    }

    /** Whether another bar says something else of the same time. */
    boolean differs(PendingBar other) {
        return open != other.open || high != other.high || low != other.low || close != other.close
                || volume != other.volume;
    }

    /**
     * As an event that counts as known at its end, as in a backtest.
     *
     * @throws org.liq4j.api.InvalidValueException
     *             if it breaks a rule of bars
     */
    Candle candle() {
        Instant end = Instant.ofEpochMilli(endMillis);
        double vwap = volume > 0 && turnover > 0 ? turnover / volume : Candle.MISSING;
        return new Candle(Instant.ofEpochMilli(startMillis), end, end, open, high, low, close, volume, takerBuyVolume,
                hasTakerVolume() ? Math.max(0, volume - takerBuyVolume) : Candle.MISSING, vwap);
    }
}
