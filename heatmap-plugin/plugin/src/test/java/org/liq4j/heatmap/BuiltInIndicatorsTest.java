/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.Indicator;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.kit.IndicatorContract;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

/**
 * Every indicator that the plugin binds keeps the contract that third parties' indicators inherit. With
 * {@code -Dliq4j.long=true} on longer markets and the model's own grid.
 */
@ParameterizedClass
@MethodSource("calls")
class BuiltInIndicatorsTest extends IndicatorContract<Object> {

    private static final PluginHost HOST = PluginHost.load(BuiltInIndicatorsTest.class.getClassLoader());

    /** Parameters that let something happen within the few bars of the contract's market. */
    private static final Map<String, String> SHORTER = Map.ofEntries(
            Map.entry("level-density", "level-density(price=60000, reach=0.01)"),
            Map.entry("rsi-divergence", "rsi-divergence(strength=1, rsi=3, lookback=20)"),
            Map.entry("swing-pivot", "swing-pivot(strength=2)"),
            Map.entry("cluster-ratio-percentile", "cluster-ratio-percentile(bars=10)"),
            Map.entry("relative-notional", "relative-notional(window=5m)"),
            Map.entry("session-volume-delta", "session-volume-delta(session=30m)"),
            Map.entry("session-vwap", "session-vwap(session=30m)"),
            Map.entry("cumulative-funding", "cumulative-funding(window=1h, interval=30m)"));

    /**
     * Windows over the heatmap's own bars: what they say depends on where the heatmap starts, and not on the series. And
     * divergences, which are too rare for each unstable bar to show that it is.
     */
    private static final Set<String> UNSTABLE_BY_HEATMAP = Set.of("cluster-ratio-percentile", "cumulative-funding",
            "open-interest-change", "relative-notional", "rsi-divergence");

    /** What needs dense levels close to the price, which the model's book does not have after so few bars. */
    private static final Set<String> ON_SCRIPTED_LEVELS = Set.of("cluster-swept", "sweep-rejection", "anchored-vwap",
            "cluster-consumed-share", "fragility", "whipsaw-zone");

    private static final boolean LONG = Boolean.getBoolean("liq4j.long");

    private static final BracketCatalog BRACKETS = BracketCatalog.shipped();

    /** The default model with a fifth of the levels: the contract runs it tens of thousands of times. */
    private static final OpenInterestSettings COARSE = new OpenInterestSettings(5e-4,
            OpenInterestSettings.DEFAULT.cohorts(), OpenInterestSettings.DEFAULT.positionNotional(),
            OpenInterestSettings.DEFAULT.wickRetention(), OpenInterestSettings.DEFAULT.maximumOpenInterestAge());

    /** What has only one value before the first settlement, or until price has moved that far. */
    private static final Set<String> SLOW = Set.of("cluster-band", "cluster-price", "cold-side-price",
            "cumulative-funding", "funding-rate", "vacuum-width", "vacuum-zone");

    private final String call;

    BuiltInIndicatorsTest(String call) {
        this.call = call;
    }

    static List<String> calls() {
        // Whether levels are available is the same at each bar of a whole market.
        return HOST.names(ExtensionKind.INDICATOR).stream().filter(name -> !name.equals("available"))
                .map(name -> SHORTER.getOrDefault(name, name)).toList();
    }

    @Override
    @SuppressWarnings("unchecked") // whatever the indicator says
    protected Indicator<Object> create(LiquidationHeatmap heatmap) {
        return (Indicator<Object>) HOST.createIndicator(call, heatmap);
    }

    private boolean isOneOf(Set<String> names) {
        return names.contains(call.replaceFirst("\\(.*", ""));
    }

    @Override
    protected KitMarket market() {
        return KitMarket.generated(1, LONG || isOneOf(SLOW) ? 110 : 80);
    }

    @Override
    protected double warmUpTolerance() {
        return isOneOf(UNSTABLE_BY_HEATMAP) ? 1e-12 : 0;
    }

    /** A sweep before the series' first bar is none for it. */
    @Override
    protected boolean countsFromFirstBar() {
        return isOneOf(Set.of("anchored-vwap"));
    }

    @Override
    protected HeatmapFeed feed(KitMarket market) {
        if (isOneOf(ON_SCRIPTED_LEVELS)) {
            return super.feed(market);
        }
        return new HistoryHeatmapFeed(market, () -> model(market.instrument()));
    }

    private static LiquidationModel model(Instrument instrument) {
        return LONG
                ? HOST.createModel("open-interest", instrument)
                : OpenInterestModel.of(instrument, COARSE, BRACKETS::find, List.of());
    }
}
