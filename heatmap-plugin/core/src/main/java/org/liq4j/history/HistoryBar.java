/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.OpenInterest;

/**
 * One bar of a history with all that was known at its end. {@link Candle#MISSING} stands for an input that is not there.
 *
 * @param candle
 *            the bar of trades
 * @param openInterest
 *            in coins, {@code > 0}
 * @param fundingRate
 *            fraction per funding interval
 * @param longAccountShare
 *            share of accounts that are long, in (0, 1)
 * @param liquidatedLong
 *            coins of longs that the venue reported as liquidated; missing exactly when the next is
 * @param liquidatedShort
 *            coins of shorts that the venue reported as liquidated
 */
public record HistoryBar(Candle candle, double openInterest, double fundingRate, double longAccountShare,
        double liquidatedLong, double liquidatedShort) {

    /**
     * @throws InvalidValueException
     *             if an input breaks the rule of its event
     */
    public HistoryBar {
        if (!Double.isNaN(openInterest)) {
            OpenInterest.check(openInterest);
        }
        if (!Double.isNaN(fundingRate)) {
            FundingRate.check(fundingRate);
        }
        if (!Double.isNaN(longAccountShare)) {
            AccountRatio.check(longAccountShare);
        }
        if (!Double.isNaN(liquidatedLong) || !Double.isNaN(liquidatedShort)) {
            LiquidatedVolume.check(liquidatedLong, liquidatedShort);
        }
    }

    /** A bar of trades and nothing else. */
    public static HistoryBar of(Candle candle) {
        return new HistoryBar(candle, Candle.MISSING, Candle.MISSING, Candle.MISSING, Candle.MISSING, Candle.MISSING);
    }
}
