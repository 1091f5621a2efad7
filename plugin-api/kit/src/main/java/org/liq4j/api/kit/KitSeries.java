/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Duration;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseRealtimeBar;
import org.ta4j.core.RealtimeBar;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.market.Candle;

/** Makes ta4j bars of candles. */
public final class KitSeries {

    private KitSeries() {
    }

    /** A series without bars, named after the market's instrument. */
    public static BarSeries empty(KitMarket market, NumFactory factory) {
        return new BaseBarSeriesBuilder().withName(market.instrument().toString()).withNumFactory(factory).build();
    }

    /** A series without bars that drops its oldest bar for each above the limit. */
    static BarSeries moving(KitMarket market, NumFactory factory, int limit) {
        return new BaseBarSeriesBuilder().withName(market.instrument().toString()).withNumFactory(factory)
                .withMaxBarCount(limit).build();
    }

    /** The closed bar, with side data where the candle has taker volumes. */
    public static RealtimeBar bar(Candle candle, NumFactory factory) {
        boolean sides = candle.hasTakerVolumes();
        double buy = sides ? candle.takerBuyVolume() : 0;
        double sell = sides ? candle.takerSellVolume() : 0;
        return bar(candle, factory, candle.high(), candle.low(), candle.close(), candle.volume(), buy, sell, sides);
    }

    /** The bar when it has just opened: one price and no trade. */
    static RealtimeBar opened(Candle candle, NumFactory factory) {
        double open = candle.open();
        return bar(candle, factory, open, open, open, 0, 0, 0, false);
    }

    private static RealtimeBar bar(Candle candle, NumFactory factory, double high, double low, double close,
            double volume, double buy, double sell, boolean sides) {
        Num zero = factory.zero();
        double price = volume == 0 ? close : candle.averagePrice();
        return new BaseRealtimeBar(Duration.between(candle.beginTime(), candle.endTime()), candle.beginTime(),
                candle.endTime(), factory.numOf(candle.open()), factory.numOf(high), factory.numOf(low),
                factory.numOf(close), factory.numOf(volume), factory.numOf(volume * price), 0, factory.numOf(buy),
                factory.numOf(sell), factory.numOf(buy * price), factory.numOf(sell * price), 0, 0, zero, zero, zero,
                zero, 0, 0, sides, false, factory);
    }
}
