/* SPDX-License-Identifier: MIT */
package com.example.consumer;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.indicator.ClusterRatioIndicator;
import org.liq4j.model.OpenInterestModel;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/** The heatmap of a trader's own candles in a plain program: no plugins, no injector, no files. */
public final class Ratio {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Ratio() {
    }

    public static void main(String[] arguments) {
        Instrument instrument = Instrument.parse("BINANCE:BTCUSDT");
        MarketHistory.Builder bars = MarketHistory.builder(instrument, MINUTE);
        for (int minute = 0; minute < 1_000; minute++) {
            bars.add(HistoryBar.of(candle(minute)));
        }
        MarketHistory history = bars.build();
        HeatmapFeed feed = new HistoryHeatmapFeed(history, () -> OpenInterestModel.of(instrument));
        BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed);
        Indicator<Num> ratio = new ClusterRatioIndicator(heatmap, 0.05);
        System.out.println("cluster ratio " + ratio.getValue(series.getEndIndex()));
    }

    /** A wave that rises slowly. */
    private static Candle candle(int minute) {
        double open = price(minute);
        double close = price(minute + 1);
        Instant start = START.plus(MINUTE.multipliedBy(minute));
        return Candle.of(start, start.plus(MINUTE), open, Math.max(open, close) + 10, Math.min(open, close) - 10, close,
                25);
    }

    private static double price(int minute) {
        return 60_000 + minute + 500 * StrictMath.sin(minute / 50.0);
    }
}
