/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.ablation.DelayedFeed;
import org.liq4j.ablation.MirroredModel;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.BacktestListener;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.Metrics;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;

/** Strategies over one market and one account each; those on the same heatmap share one run of the engine. */
final class StrategyRuns {

    /** What the heatmap of a run is. */
    enum Heat {

        /** The model's. */
        PLAIN("with its heatmap"),

        /** The model's of a day before. */
        DELAYED("heatmap of the day before"),

        /** The model's with its sides exchanged. */
        MIRRORED("heatmap mirrored");

        private final String text;

        Heat(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * A strategy's run.
     *
     * @param strategy
     *            as it was asked for
     * @param heat
     *            on which heatmap
     */
    record Run(String strategy, Heat heat, BacktestResult result, Metrics metrics) {
    }

    /** Ends the names of strategies that are another one without the heatmap. */
    static final String CONTROL = "-control";

    private static final Duration DELAY = Duration.ofDays(1);

    private final PluginHost host;
    private final LoadedMarket market;
    private final Backtest backtest;
    private final UserDirectory userDirectory;
    private final BarSeries series;
    private final HistoryHeatmapFeed feed;
    private final FlowTotals flows;
    private final Function<Instrument, LiquidationModel> models;
    private @Nullable HistoryHeatmapFeed mirrored;

    StrategyRuns(PluginHost host, LoadedMarket market, Function<Instrument, LiquidationModel> models,
            Backtest backtest, UserDirectory userDirectory) {
        this.host = host;
        this.market = market;
        this.userDirectory = userDirectory;
        this.backtest = backtest;
        this.models = models;
        this.series = BarSeriesFactory.of(market.history(), DoubleNumFactory.getInstance());
        this.feed = new HistoryHeatmapFeed(market.heat(), () -> models.apply(market.history().instrument()));
        this.flows = new FlowTotals(feed, market.heat());
    }

    BarSeries series() {
        return series;
    }

    /** A strategy on a heatmap, made and not yet run: make all before the first is run. */
    TwoSidedStrategy make(ResolvedExtension<StrategyFactory> chosen, Heat heat) {
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed(heat));
        return UsageException.check("--strategy", () -> host.createStrategy(chosen, heatmap));
    }

    private HeatmapFeed feed(Heat heat) {
        return switch (heat) {
            case PLAIN -> feed;
            case DELAYED -> new DelayedFeed(feed, DELAY);
            case MIRRORED -> mirrored();
        };
    }

    private HeatmapFeed mirrored() {
        HistoryHeatmapFeed made = mirrored;
        if (made == null) {
            MarketHistory history = market.heat();
            made = new HistoryHeatmapFeed(history, () -> new MirroredModel(models.apply(history.instrument())));
            mirrored = made;
        }
        return made;
    }

    Run run(ResolvedExtension<StrategyFactory> chosen, Heat heat, TwoSidedStrategy strategy,
            BacktestListener listener) {
        BacktestResult result = TradingOptions.traded(
                () -> backtest.run(market.perpetual(series, userDirectory), strategy, listener));
        return new Run(chosen.toString(), heat, result, Metrics.of(series, market.tradesFrom(), result));
    }

    /** A fresh model, as the heatmap's. */
    LiquidationModel model() {
        return models.apply(market.history().instrument());
    }

    /** A column of the model's heatmap. */
    BarValues column(BarMeasure measure) {
        return feed.column(measure);
    }

    /** The run of the strategy's twin without the heatmap, with its parameters; empty if it has none. */
    Optional<Run> control(ResolvedExtension<StrategyFactory> chosen) {
        String twin = chosen.name() + CONTROL;
        if (!host.names(ExtensionKind.STRATEGY).contains(twin)) {
            return Optional.empty();
        }
        ResolvedExtension<StrategyFactory> control = host.choose(ExtensionKind.STRATEGY,
                twin + chosen.toString().substring(chosen.name().length()));
        return Optional.of(run(control, Heat.PLAIN, make(control, Heat.PLAIN), bar -> {
        }));
    }

    /** The levels at the end of the market. */
    LiquidationProfile profile() {
        MarketHistory history = market.history();
        return feed.profile(history.endTime(history.size() - 1)).orElseThrow();
    }

    /** Modelled over realised flow; empty where nothing was reported. */
    OptionalDouble overCount() {
        return flows.overCount(profile().unit());
    }
}
