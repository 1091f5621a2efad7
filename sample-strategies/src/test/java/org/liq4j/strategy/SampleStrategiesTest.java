/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.StrategyContract;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.engine.HistoryHeatmapFeed;

/** Every sample strategy keeps the contract that third parties' strategies inherit. */
@ParameterizedClass
@MethodSource("calls")
class SampleStrategiesTest extends StrategyContract {

    private static final PluginHost HOST = PluginHost.load(SampleStrategiesTest.class.getClassLoader());

    private final String call;

    SampleStrategiesTest(String call) {
        this.call = call;
    }

    /** With averages short enough for the contract's few bars. */
    static List<String> calls() {
        return HOST.names(ExtensionKind.STRATEGY).stream().map(name -> name + "(ema=10)").toList();
    }

    @Override
    protected TwoSidedStrategy create(LiquidationHeatmap heatmap) {
        return HOST.createStrategy(call, heatmap);
    }

    @Override
    protected KitMarket market() {
        return KitMarket.generated(1, 120);
    }

    /** An exponential average never quite forgets the first bar: close to it, signals of shorter series may differ. */
    @Override
    protected boolean countsFromFirstBar() {
        return true;
    }

    @Override
    protected HeatmapFeed feed(KitMarket market) {
        return new HistoryHeatmapFeed(market, () -> HOST.createModel("open-interest", market.instrument()));
    }
}
