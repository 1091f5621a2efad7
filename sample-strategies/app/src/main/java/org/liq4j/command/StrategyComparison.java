/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.report.ComparisonReport;
import org.liq4j.report.ComparisonReport.Compared;
import org.liq4j.report.ComparisonTable;
import org.liq4j.report.Quality;
import org.liq4j.report.ReportJson;

/** Runs strategies side by side and puts their figures together. */
final class StrategyComparison {

    private final Console console;
    private final StrategyRuns runs;
    private final LoadedMarket market;
    private final ModelChoice model;
    private final TradingOptions trading;
    private final CsvFolder csv;

    StrategyComparison(Console console, StrategyRuns runs, LoadedMarket market, ModelChoice model,
            TradingOptions trading,
            CsvFolder csv) {
        this.console = console;
        this.runs = runs;
        this.market = market;
        this.model = model;
        this.trading = trading;
        this.csv = csv;
    }

    /** A strategy that waits for its run. */
    private record Made(ResolvedExtension<StrategyFactory> chosen, StrategyRuns.Heat heat, TwoSidedStrategy strategy) {
    }

    /** As text or JSON; as CSV, too, if that was asked for. */
    String of(List<ResolvedExtension<StrategyFactory>> chosen, boolean ablations, boolean json,
            Supplier<Duration> elapsed) {
        List<StrategyRuns.Run> done = run(made(chosen, ablations));
        boolean ruined = done.stream().anyMatch(run -> run.result().ruined());
        Quality quality = market.quality(runs.profile().quality(), runs.overCount(), trading, ruined, List.of());
        ComparisonReport report = new ComparisonReport(market.instrument(), market.simulated(), model.name(),
                done.stream().map(StrategyComparison::compared).toList(), quality, elapsed.get().toMillis());
        csv.write(done);
        return json ? ReportJson.of(report) + "\n" : ComparisonTable.of(report);
    }

    private static Compared compared(StrategyRuns.Run run) {
        return new Compared(run.strategy(), run.heat() == StrategyRuns.Heat.PLAIN ? "" : run.heat().text(),
                run.metrics());
    }

    /** All strategies are made before the first is run, so that each heatmap's engine runs once. */
    private List<Made> made(List<ResolvedExtension<StrategyFactory>> chosen, boolean ablations) {
        List<StrategyRuns.Heat> heats = ablations
                ? List.of(StrategyRuns.Heat.values())
                : List.of(StrategyRuns.Heat.PLAIN);
        List<Made> made = new ArrayList<>();
        for (ResolvedExtension<StrategyFactory> strategy : chosen) {
            boolean readsHeatmap = !strategy.name().endsWith(StrategyRuns.CONTROL);
            heats.stream().filter(heat -> heat == StrategyRuns.Heat.PLAIN || readsHeatmap)
                    .forEach(heat -> made.add(new Made(strategy, heat, runs.make(strategy, heat))));
        }
        return made;
    }

    private List<StrategyRuns.Run> run(List<Made> made) {
        List<StrategyRuns.Run> done = new ArrayList<>();
        try (Progress progress = Progress.of(console, "compare", made.size())) {
            for (Made one : made) {
                done.add(runs.run(one.chosen(), one.heat(), one.strategy(), bar -> {
                }));
                progress.advance();
            }
        }
        return done;
    }
}
