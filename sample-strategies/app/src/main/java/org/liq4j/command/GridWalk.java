/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.ta4j.core.BarSeries;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.validation.GridStatistics;
import org.liq4j.validation.StrategyRun;
import org.liq4j.validation.Trial;
import org.liq4j.validation.WalkForward;
import org.liq4j.validation.WalkForwardResult;

/**
 * Walks all sets of a strategy's parameters over all sets of a model's. The engine runs once for each set of the model's, and
 * one strategy lives at a time, whose indicators would need the most memory.
 */
final class GridWalk {

    private final PluginHost host;
    private final MarketHistory history;
    private final BarSeries series;
    private final StrategyRun run;
    private final GridStatistics.Collector statistics;
    private final WalkForward.Walk walk;
    private final Runnable done;
    private final AtomicInteger engineRuns = new AtomicInteger();

    /**
     * @param history
     *            of the heatmap's bars
     * @param series
     *            that is traded
     * @param done
     *            is run after each trial
     */
    GridWalk(PluginHost host, MarketHistory history, BarSeries series, StrategyRun run,
            GridStatistics.Collector statistics, WalkForward.Walk walk, Runnable done) {
        this.host = host;
        this.history = history;
        this.series = series;
        this.run = run;
        this.statistics = statistics;
        this.walk = walk;
        this.done = done;
    }

    /**
     * Walks all sets of the strategy's over one of the model's.
     *
     * @param models
     *            makes models of that set
     * @param suffix
     *            that tells the model's set in the names of the trials; empty if there is but one
     */
    void walk(Function<ResolvedExtension<LiquidationModelFactory>, LiquidationModel> models,
            ResolvedExtension<LiquidationModelFactory> model, List<ResolvedExtension<StrategyFactory>> strategies,
            String suffix) {
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, new HistoryHeatmapFeed(history, () -> {
            engineRuns.incrementAndGet();
            return models.apply(model);
        }));
        // Made once in vain, so that the heatmap knows all that will be read before it is computed.
        strategies.forEach(strategy -> made(strategy, heatmap));
        for (ResolvedExtension<StrategyFactory> strategy : strategies) {
            Trial trial = new Trial(strategy + suffix, made(strategy, heatmap));
            TradingOptions.traded(() -> {
                statistics.add(trial.name(), run.run(series, trial.strategy()).returns(0, series.getBarCount()));
                walk.add(trial);
                return trial;
            });
            done.run();
        }
    }

    private TwoSidedStrategy made(ResolvedExtension<StrategyFactory> strategy, LiquidationHeatmap heatmap) {
        return UsageException.check("--strategy", () -> host.createStrategy(strategy, heatmap));
    }

    /** How often an engine ran over the bars. */
    int engineRuns() {
        return engineRuns.get();
    }

    GridStatistics statistics() {
        return statistics.result();
    }

    WalkForwardResult result() {
        return walk.result();
    }
}
