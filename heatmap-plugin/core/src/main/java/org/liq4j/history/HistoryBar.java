/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
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
 * @param mark
 *            the same bar of the mark price, known at its end; {@code null} if it is not there
 */
public record HistoryBar(Candle candle, double openInterest, double fundingRate, double longAccountShare,
        double liquidatedLong, double liquidatedShort, @Nullable MarkCandle mark) {

    /**
     * @throws InvalidValueException
     *             if an input breaks the rule of its event, or the mark price's bar is another one
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
        if (mark != null
                && !(mark.endTime().equals(candle.endTime()) && mark.knownAt().equals(candle.endTime()))) {
            throw new InvalidValueException("mark", mark.toString(),
                    "must end and be known at the bar's end (" + candle.endTime() + ")");
        }
    }

    /** Without a bar of the mark price. */
    public HistoryBar(Candle candle, double openInterest, double fundingRate, double longAccountShare,
            double liquidatedLong, double liquidatedShort) {
        this(candle, openInterest, fundingRate, longAccountShare, liquidatedLong, liquidatedShort, null);
    }

    /** A bar of trades and nothing else. */
    public static HistoryBar of(Candle candle) {
        return new HistoryBar(candle, Candle.MISSING, Candle.MISSING, Candle.MISSING, Candle.MISSING, Candle.MISSING);
    }

    /** This bar with that of the mark price, which counts as known at its end. */
    public HistoryBar withMark(MarkCandle other) {
        return new HistoryBar(candle, openInterest, fundingRate, longAccountShare, liquidatedLong, liquidatedShort,
                new MarkCandle(other.endTime(), other.endTime(), other.open(), other.high(), other.low(),
                        other.close()));
    }
}
