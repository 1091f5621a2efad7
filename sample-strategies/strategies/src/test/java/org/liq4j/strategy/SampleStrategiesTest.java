/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.LevelScript;
import org.liq4j.api.kit.ScriptedHeatmapFeed;
import org.liq4j.api.kit.StrategyContract;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

/** Every sample strategy keeps the contract that third parties' strategies inherit. */
@ParameterizedClass
@MethodSource("calls")
class SampleStrategiesTest extends StrategyContract {

    private static final PluginHost HOST = PluginHost.load(SampleStrategiesTest.class.getClassLoader());

    private static final boolean LONG = Boolean.getBoolean("liq4j.long");

    private static final BracketCatalog BRACKETS = BracketCatalog.shipped();

    /** The default model with a fifth of the levels: the contract runs it ten thousand times. */
    private static final OpenInterestSettings COARSE = new OpenInterestSettings(5e-4,
            OpenInterestSettings.DEFAULT.cohorts(), OpenInterestSettings.DEFAULT.positionNotional(),
            OpenInterestSettings.DEFAULT.wickRetention(), OpenInterestSettings.DEFAULT.maximumOpenInterestAge());

    private final String call;

    SampleStrategiesTest(String call) {
        this.call = call;
    }

    /** With windows short enough for the contract's few bars. */
    static List<String> calls() {
        return HOST.names(ExtensionKind.STRATEGY).stream().map(name -> name + shortened(name)).toList();
    }

    private static String shortened(String name) {
        return switch (name.replaceFirst("-control$", "")) {
            case "liquidity-sweep-reversal" -> "(range=5, rsi=5, vwap=20)";
            case "squeeze-accelerator" -> "(ema=10, range=5, share=0)";
            case "cluster-ratio-regime" -> "(ema=10, rsi=5, interest=10)";
            case "cvd-absorption" -> "(bars=8, distance=0.02)";
            case "cvd-trap" -> "(bars=8, spike=1, stall=0.8)";
            case "magnet-drift" -> "(ema=10, drift=5)";
            case "cluster-scalp" -> "(fall=3)";
            case "swing-confluence" -> "(swing=4m, day=12m, tolerance=0.005, distance=0.02)";
            case "fragility-sizing", "safety-zone-stop" -> "(of=\"cluster-ratio-regime(ema=10, rsi=5, interest=10)\")";
            default -> "";
        };
    }

    @Override
    protected TwoSidedStrategy create(LiquidationHeatmap heatmap) {
        return HOST.createStrategy(call, heatmap);
    }

    @Override
    protected KitMarket market() {
        return KitMarket.generated(1, LONG ? 120 : 90);
    }

    /** An exponential average never quite forgets the first bar: close to it, signals of shorter series may differ. */
    @Override
    protected boolean countsFromFirstBar() {
        return true;
    }

    /** Sweeps need dense levels close to the price, which the model's book does not have after so few bars. */
    @Override
    protected HeatmapFeed feed(KitMarket market) {
        return call.startsWith("cluster-scalp") || call.startsWith("cvd-trap")
                ? new ScriptedHeatmapFeed(market, LevelScript.untouchedSwings())
                : new HistoryHeatmapFeed(market, () -> model(market.instrument()));
    }

    private static LiquidationModel model(Instrument instrument) {
        return LONG
                ? HOST.createModel("open-interest", instrument)
                : OpenInterestModel.of(instrument, COARSE, BRACKETS::find, List.of());
    }
}
