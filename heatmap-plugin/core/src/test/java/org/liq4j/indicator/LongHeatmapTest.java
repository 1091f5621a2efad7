/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A heatmap over many bars in a series that states no maximum; with {@code -Dliq4j.long=true} over more than ta4j's caches
 * hold.
 */
class LongHeatmapTest {

    private static final int BARS = Boolean.getBoolean("liq4j.long") ? 1_200_000 : 150_000;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instrument INSTRUMENT = new Instrument("TEST", "BTC");

    private static MarketHistory history() {
        MarketHistory.Builder history = MarketHistory.builder(INSTRUMENT, Duration.ofMinutes(1));
        for (int i = 0; i < BARS; i++) {
            Instant start = START.plusSeconds(60L * i);
            double price = 60_000 + 3_000 * Math.sin(i / 500.0);
            history.add(HistoryBar.of(Candle.of(start, start.plusSeconds(60), price, price + 5, price - 5, price,
                    10 + i % 7)));
        }
        return history.build();
    }

    /** The model with the fewest levels, so that so many bars take seconds. */
    private static LiquidationModel model() {
        return new CandleDecayModel(CandleDecaySettings.DEFAULT);
    }

    @Test
    void anEarlyValueIsStillThereAfterManyBars() {
        MarketHistory history = history();
        BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
        Indicator<Num> ratio = new ClusterRatioIndicator(
                new LiquidationHeatmap(series, new HistoryHeatmapFeed(history, LongHeatmapTest::model)), 0.2);
        Map<Integer, Num> early = new TreeMap<>();
        for (int i = 0; i < BARS; i++) {
            Num value = ratio.getValue(i);
            if (i < 100 || i >= BARS - 100) {
                early.put(i, value);
            }
        }
        assertEquals(200, early.size());
        early.forEach((index, value) -> assertEquals(value.toString(), ratio.getValue(index).toString()));
        MarketHistory start = history.prefix(100);
        Indicator<Num> alone = new ClusterRatioIndicator(new LiquidationHeatmap(series,
                new HistoryHeatmapFeed(start, LongHeatmapTest::model)), 0.2);
        for (int i = 0; i < 100; i++) {
            assertEquals(alone.getValue(i).toString(), ratio.getValue(i).toString(), "bar " + i);
        }
    }
}
