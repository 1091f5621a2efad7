/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.RunSignals;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarAggregator;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A session that trades bars of five minutes on a heatmap of the minutes that come ends as a backtest over both does. */
class LongerBarsSessionTest {

    private static final Duration FIVE = Duration.ofMinutes(5);

    /** Minutes are missing, inputs come in disorder; the warm-up ends within a bar, at its end, or there is none. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 102, 105})
    void isTheBacktest(int warmUp) {
        MarketHistory history = SessionScene.history(7, 900);
        List<Signal> heard = new ArrayList<>();
        LiveSessionBuilder builder = LiveSession.builder(history.instrument(), history.barDuration())
                .terms(SessionScene.BACKTEST, SessionScene.CONDITIONS).tradedBars(FIVE)
                .strategy("ratio", SessionScene::ratio).onSignal(heard::add);
        LiveSession session = (warmUp == 0 ? builder : builder.history(history.prefix(warmUp))).open();
        for (MarketEvent event : SessionScene.asTheyCome(history, warmUp, new Random(warmUp))) {
            session.apply(event);
        }
        assertEquals(SessionScene.bars(history), SessionScene.bars(session.history().soFar()));
        MarketHistory fives = BarAggregator.of(history, FIVE);
        assertEquals(SessionScene.bars(fives), SessionScene.bars(session.tradedHistory().soFar()));
        assertEquals(fives.gaps(), session.tradedHistory().soFar().gaps());

        BarSeries series = BarSeriesFactory.of(fives, DoubleNumFactory.getInstance());
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series,
                new HistoryHeatmapFeed(history, SessionScene.models(history)));
        TwoSidedStrategy strategy = SessionScene.ratio(heatmap);
        List<Signal> signals = new ArrayList<>();
        BacktestResult result = SessionScene.BACKTEST.run(
                SessionScene.CONDITIONS.market(fives, series).withTradesFrom(session.tradesFrom()), strategy,
                new RunSignals(history.instrument(), "ratio", series, strategy, signals::add));
        assertTrue(result.trades().size() > 10);
        assertEquals(SessionScene.text(result), SessionScene.text(session.account("ratio").orElseThrow().result()));
        assertEquals(signals, heard);
        assertTrue(warmUp == 0 ? session.tradesFrom() == 0 : session.tradesFrom() <= warmUp / 5);
        assertEquals(0, session.counts().failures());
    }

    @Test
    void onlyMultiplesCanBeMade() {
        MarketHistory history = SessionScene.history(7, 10);
        LiveSessionBuilder builder = LiveSession.builder(history.instrument(), history.barDuration());
        assertTrue(assertThrows(InvalidValueException.class, () -> builder.tradedBars(Duration.ofSeconds(90)))
                .getMessage().contains("PT1M30S"));
    }
}
