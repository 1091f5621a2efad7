/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.EquityCurve;
import org.liq4j.backtest.MarketConditions;
import org.liq4j.backtest.PaperAccount;
import org.liq4j.backtest.RunSignals;
import org.liq4j.backtest.TradingTerms;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.GrowingHistory;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every sample strategy on paper, bar by bar from any bar on, does what its backtest over the same bars does, bit for bit. */
class SteppedStrategiesTest {

    private static final DoubleNumFactory NUMBERS = DoubleNumFactory.getInstance();
    private static final Backtest LEVERAGED = new Backtest(10_000, TradingTerms.DEFAULT.withLeverage(20));

    private static final TradedVenue EIGHT_HOURS = TradedVenue.UNSTATED
            .withFundingInterval(Optional.of(Duration.ofHours(8)));
    private final PluginHost host = PluginHost.load(SteppedStrategiesTest.class.getClassLoader());
    private final MarketHistory history = SimulatedMarket.record(
            SimulationSettings.DEFAULT.withBars(1_500).withBarDuration(Duration.ofMinutes(5)));
    private final MarketConditions conditions = new LoadedMarket(history, Optional.empty(), true, List.of(), List.of(),
            List.of(), EIGHT_HOURS, LoadedMarket.inForce(history, EIGHT_HOURS)).conditions(UserDirectory.NONE);
    private final HistoryHeatmapFeed feed = new HistoryHeatmapFeed(history,
            () -> host.createModel("open-interest", history.instrument()));

    private TwoSidedStrategy strategy(String name, BarSeries series) {
        return host.createStrategy(host.choose(ExtensionKind.STRATEGY, name), new LiquidationHeatmap(series, feed));
    }

    @Test
    void barByBarIsWhatTheBacktestIs() {
        Random random = new Random(7);
        int trades = 0;
        for (String name : host.names(ExtensionKind.STRATEGY)) {
            int warmUp = 1 + random.nextInt(400);
            BarSeries whole = BarSeriesFactory.of(history, NUMBERS);
            TwoSidedStrategy strategy = strategy(name, whole);
            List<Signal> expected = new ArrayList<>();
            BacktestResult batch = LEVERAGED.run(conditions.market(history, whole).withTradesFrom(warmUp), strategy,
                    new RunSignals(history.instrument(), name, whole, strategy, expected::add));
            trades += batch.trades().size();

            List<Signal> signals = new ArrayList<>();
            BacktestResult stepped = stepped(name, warmUp, signals);
            assertEquals(batch.trades(), stepped.trades(), name);
            assertEquals(batch.ledger(), stepped.ledger(), name);
            assertEquals(points(batch.equity()), points(stepped.equity()), name);
            assertEquals(expected, signals, name);
        }
        assertTrue(trades > 50, "trades: " + trades);
    }

    private BacktestResult stepped(String name, int warmUp, List<Signal> signals) {
        GrowingHistory growing = new GrowingHistory(history.instrument(), history.barDuration());
        BarSeries series = new BaseBarSeriesBuilder().withName(history.instrument().toString())
                .withNumFactory(NUMBERS).build();
        for (int i = 0; i < warmUp; i++) {
            growing.append(history.bar(i), "missing");
            series.addBar(BarSeriesFactory.bar(history.candle(i), NUMBERS));
        }
        TwoSidedStrategy strategy = strategy(name, series);
        PaperAccount account = PaperAccount.open(LEVERAGED,
                conditions.growing(growing::soFar, series).withTradesFrom(warmUp), strategy,
                new RunSignals(history.instrument(), name, series, strategy, signals::add));
        for (int i = warmUp; i < history.size(); i++) {
            growing.append(history.bar(i), "missing");
            series.addBar(BarSeriesFactory.bar(history.candle(i), NUMBERS));
            account.barClosed();
        }
        return account.result();
    }

    private static List<String> points(EquityCurve curve) {
        return IntStream.range(0, curve.size()).mapToObj(k -> curve.timeAt(k) + " " + curve.valueAt(k)).toList();
    }
}
