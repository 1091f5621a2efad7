/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.Rule;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.RuleContract;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;

/** Every rule that the plugin binds keeps the contract that third parties' rules inherit. */
@ParameterizedClass
@MethodSource("calls")
class BuiltInRulesTest extends RuleContract {

    private static final PluginHost HOST = PluginHost.load(BuiltInRulesTest.class.getClassLoader());

    /** Parameters that let something happen within the few bars of the contract's market. */
    private static final Map<String, String> SHORTER = Map.of("cvd-absorption",
            "cvd-absorption(bars=5, distance=0.05)");

    private final String call;

    BuiltInRulesTest(String call) {
        this.call = call;
    }

    static List<String> calls() {
        return HOST.names(ExtensionKind.RULE).stream().map(name -> SHORTER.getOrDefault(name, name)).toList();
    }

    @Override
    protected Rule create(LiquidationHeatmap heatmap) {
        return HOST.createRule(call, heatmap);
    }

    /** The position's entry is three bars ago, and what counts is the bar before it; volume delta is of five bars at most. */
    @Override
    protected int unstableBars() {
        return 5;
    }

    /** Scripted levels are never consumed. */
    @Override
    protected HeatmapFeed feed(KitMarket market) {
        return call.startsWith("cluster-consumed")
                ? new HistoryHeatmapFeed(market, () -> HOST.createModel("open-interest", market.instrument()))
                : super.feed(market);
    }

    @Override
    protected KitMarket market() {
        return KitMarket.generated(1, 110);
    }
}
