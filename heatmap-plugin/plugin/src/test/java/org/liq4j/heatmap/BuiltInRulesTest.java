/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.Rule;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.KitBar;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.RuleContract;
import org.liq4j.api.kit.ScriptedHeatmapFeed;
import org.liq4j.api.kit.ScriptedLevels;
import org.liq4j.api.market.Candle;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;

/**
 * Every rule that the plugin binds keeps the contract that third parties' rules inherit. With {@code -Dliq4j.long=true} on
 * longer markets.
 */
@ParameterizedClass
@MethodSource("calls")
class BuiltInRulesTest extends RuleContract {

    private static final PluginHost HOST = PluginHost.load(BuiltInRulesTest.class.getClassLoader());

    /** Parameters that let something happen within the few bars of the contract's market. */
    private static final Map<String, String> SHORTER = Map.of("cvd-absorption",
            "cvd-absorption(bars=5, distance=0.05)", "cvd-trap", "cvd-trap(bars=3, multiple=0.5, maximum-close=1)",
            "cluster-consumed", "cluster-consumed(order=strongest, share=0.05)");

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

    /** Some rules ask for what levels beyond the last hour's extremes never do: be reached and eaten into. */
    @Override
    protected HeatmapFeed feed(KitMarket market) {
        return call.startsWith("cluster-consumed") || call.startsWith("cvd-trap")
                ? new ScriptedHeatmapFeed(market, BuiltInRulesTest::besidePrice)
                : super.feed(market);
    }

    /** Dense levels from 1 to 40 basis points on both sides of the close that hold less at every bar. */
    private static ScriptedLevels besidePrice(List<KitBar> bars) {
        Candle last = bars.getLast().candle();
        ScriptedLevels.Builder levels = ScriptedLevels.at(last);
        for (int points = 1; points <= 40; points++) {
            levels.level(Side.LONG, last.close() * (1 - points / 1e4), 1e6 - 1e3 * bars.size());
            levels.level(Side.SHORT, last.close() * (1 + points / 1e4), 1e6 - 1e3 * bars.size());
        }
        return levels.build();
    }

    @Override
    protected KitMarket market() {
        return KitMarket.generated(1, Boolean.getBoolean("liq4j.long") ? 110 : 80);
    }
}
