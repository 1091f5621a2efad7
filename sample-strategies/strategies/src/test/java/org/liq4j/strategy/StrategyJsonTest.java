/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Strategy;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.HostedStrategy;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every strategy goes to ta4j's JSON and comes back the same. */
class StrategyJsonTest {

    private static final PluginHost HOST = PluginHost.load(StrategyJsonTest.class.getClassLoader());
    private static final MarketHistory HISTORY = SimulatedMarket
            .record(SimulationSettings.DEFAULT.withBars(Boolean.getBoolean("liq4j.long") ? 1_500 : 700).withSeed(4));

    private static LiquidationHeatmap heatmap() {
        BarSeries series = BarSeriesFactory.of(HISTORY, DoubleNumFactory.getInstance());
        return new LiquidationHeatmap(series,
                new HistoryHeatmapFeed(HISTORY, () -> HOST.createModel("open-interest", HISTORY.instrument())));
    }

    static List<String> strategies() {
        return List.copyOf(HOST.names(ExtensionKind.STRATEGY));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void aStrategyComesBackFromJsonWithTheSameSignals(String name) {
        LiquidationHeatmap heatmap = heatmap();
        TwoSidedStrategy strategy = HOST.createStrategy(name, heatmap);
        HostedStrategy.Binding restoring = HostedStrategy.restoreWith(HOST);
        HeatmapRegistry.Binding bound = HeatmapRegistry.bind(heatmap);
        try {
            assertSameAfterJson(strategy.longSignals(), strategy.longStrategy(), heatmap.series());
            assertSameAfterJson(strategy.shortSignals(), strategy.shortStrategy(), heatmap.series());
        } finally {
            bound.close();
            restoring.close();
        }
    }

    /** What comes back has the resting orders in its exit rule, as ta4j's own runs know no other. */
    private static void assertSameAfterJson(Strategy hosted, Strategy strategy, BarSeries series) {
        String json = hosted.toJson();
        Strategy again = Strategy.fromJson(series, json);
        assertEquals(json, again.toJson());
        assertEquals(strategy.getStartingType(), again.getStartingType());
        assertEquals(strategy.getUnstableBars(), again.getUnstableBars());
        TradingRecord record = new BaseTradingRecord(strategy.getStartingType());
        for (int i = 0; i <= series.getEndIndex(); i++) {
            assertEquals(strategy.shouldEnter(i, record), again.shouldEnter(i, record), "entry at bar " + i);
            assertEquals(strategy.shouldExit(i, record), again.shouldExit(i, record), "exit at bar " + i);
            if (strategy.shouldOperate(i, record)) {
                record.operate(i, series.getBar(i).getClosePrice(), series.numFactory().one());
            }
        }
    }

    @Test
    void parametersAreKeptWhateverTheirCharacters() {
        LiquidationHeatmap heatmap = heatmap();
        Strategy strategy = HOST.createStrategy("cluster-ratio-regime(ratio=3, ema=250)", heatmap).shortSignals();
        assertEquals("{\"type\":\"NamedStrategy\","
                + "\"label\":\"HostedStrategy_short_cluster-ratio-regime(ratio=3, ema=250)\"}",
                strategy.toJson().replace("\\u003d", "="));
        assertEquals(1402, strategy.getUnstableBars());
    }

    @Test
    void aSeriesWithoutHeatmapIsAClearError() {
        LiquidationHeatmap heatmap = heatmap();
        String json = HOST.createStrategy("cluster-ratio-regime", heatmap).longSignals().toJson();
        HostedStrategy.Binding restoring = HostedStrategy.restoreWith(HOST);
        try {
            String cause = rootCause(() -> Strategy.fromJson(heatmap.series(), json));
            assertTrue(cause.contains("no heatmap is bound to series \"" + heatmap.series().getName() + "\""), cause);
        } finally {
            restoring.close();
        }
    }

    @Test
    void theHostIsBoundUntilItsLastBindingIsClosed() {
        LiquidationHeatmap heatmap = heatmap();
        String json = HOST.createStrategy("cluster-ratio-regime", heatmap).longSignals().toJson();
        HeatmapRegistry.Binding bound = HeatmapRegistry.bind(heatmap);
        try {
            HostedStrategy.Binding first = HostedStrategy.restoreWith(HOST);
            HostedStrategy.Binding second = HostedStrategy.restoreWith(HOST);
            first.close();
            first.close();
            assertEquals(json, Strategy.fromJson(heatmap.series(), json).toJson());
            PluginHost other = PluginHost.load(StrategyJsonTest.class.getClassLoader());
            assertEquals("another host is bound to restore strategies with; close its binding first",
                    assertThrows(IllegalStateException.class, () -> HostedStrategy.restoreWith(other)).getMessage());
            second.close();
            String cause = rootCause(() -> Strategy.fromJson(heatmap.series(), json));
            assertTrue(cause.contains("no host is bound to restore strategies with"), cause);
            HostedStrategy.restoreWith(other).close();
        } finally {
            bound.close();
        }
    }

    private static String rootCause(Executable reading) {
        Throwable cause = assertThrows(RuntimeException.class, reading);
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
