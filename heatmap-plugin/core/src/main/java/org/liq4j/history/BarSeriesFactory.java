/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseRealtimeBar;
import org.ta4j.core.RealtimeBar;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.market.Candle;

/** Makes ta4j bar series whose bars keep the taker volumes. */
public final class BarSeriesFactory {

    /** ta4j's caches hold this many bars unless the series states a larger maximum when indicators are made. */
    private static final int CACHE_LIMIT = 1_000_000;

    private BarSeriesFactory() {
    }

    /** The history's candles as a series named after the instrument; no bar is made for a gap. */
    public static BarSeries of(MarketHistory history, NumFactory numFactory) {
        BarSeries series = empty(history.instrument().toString(), history.size(), numFactory);
        for (int i = 0; i < history.size(); i++) {
            series.addBar(bar(history.candle(i), numFactory));
        }
        return series;
    }

    /**
     * The history in longer bars as a series, see {@link BarAggregator}: hours of a history of minutes, for example. A heatmap of
     * the history itself can be bound to it:
     *
     * <pre>
     * BarSeries hours = BarSeriesFactory.of(minutes, Duration.ofHours(1), DoubleNumFactory.getInstance());
     * LiquidationHeatmap heatmap = new LiquidationHeatmap(hours, new HistoryHeatmapFeed(minutes, models));
     * </pre>
     *
     * @throws org.liq4j.api.InvalidValueException
     *             unless the length is a multiple of the history's
     */
    public static BarSeries of(MarketHistory history, Duration length, NumFactory numFactory) {
        return of(BarAggregator.of(history, length), numFactory);
    }

    /** A series without bars yet that indicators can cache when it has that many. */
    static BarSeries empty(String name, int bars, NumFactory numFactory) {
        BaseBarSeriesBuilder builder = new BaseBarSeriesBuilder().withName(name).withNumFactory(numFactory);
        if (bars >= CACHE_LIMIT) {
            builder.withMaxBarCount(bars + 1);
        }
        return builder.build();
    }

    /** One closed bar; a {@link RealtimeBar} with side data where the candle has taker volumes. */
    public static RealtimeBar bar(Candle candle, NumFactory numFactory) {
        Duration period = Duration.between(candle.beginTime(), candle.endTime());
        boolean sides = candle.hasTakerVolumes();
        Num zero = numFactory.zero();
        Num buy = sides ? numFactory.numOf(candle.takerBuyVolume()) : zero;
        Num sell = sides ? numFactory.numOf(candle.takerSellVolume()) : zero;
        double price = candle.averagePrice();
        Num amount = numFactory.numOf(candle.volume() * price);
        Num buyAmount = sides ? numFactory.numOf(candle.takerBuyVolume() * price) : zero;
        Num sellAmount = sides ? numFactory.numOf(candle.takerSellVolume() * price) : zero;
        Instant start = candle.beginTime();
        return new BaseRealtimeBar(period, start, candle.endTime(), numFactory.numOf(candle.open()),
                numFactory.numOf(candle.high()), numFactory.numOf(candle.low()), numFactory.numOf(candle.close()),
                numFactory.numOf(candle.volume()), amount, 0, buy, sell, buyAmount, sellAmount, 0, 0, zero, zero, zero,
                zero, 0, 0, sides, false, numFactory);
    }
}
