/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Payoff;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.EquityCurve;
import org.liq4j.backtest.Metrics;
import org.liq4j.backtest.RoundTrip;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.Quality;
import org.liq4j.report.html.HeatAtTrade;
import org.liq4j.report.html.HtmlReport;
import org.liq4j.report.html.ListedTrade;
import org.liq4j.report.html.MissingBars;
import org.liq4j.report.html.NamedSettings;
import org.liq4j.report.html.PriceBars;
import org.liq4j.report.html.Provenance;
import org.liq4j.report.html.ReportPage;
import org.liq4j.report.html.RunFigures;
import org.liq4j.report.html.RunRole;
import org.liq4j.report.html.SourceFile;
import org.liq4j.report.html.TimedValues;
import org.liq4j.resample.HeatmapBuilder;
import org.liq4j.resample.HeatmapWindow;
import org.liq4j.resample.PriceRange;

/** Writes the page of a backtest into a folder. */
final class ReportFolder {

    static final String PAGE = "report.html";

    private static final int MOST_COLUMNS = 480;
    private static final int ROWS = 120;
    private static final double NEAR = 0.05;

    private final Path folder;

    /**
     * @throws UsageException
     *             unless the folder is there or can be made
     */
    ReportFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("--report = " + folder + ": must be a folder, or none yet (" + e + ")");
        }
    }

    /** Where the page is written. */
    Path page() {
        return folder.resolve(PAGE);
    }

    /**
     * Runs what the strategy is compared with, and writes the page.
     *
     * @param commandLine
     *            that repeats it
     * @param strategy
     *            of the run
     * @param paper
     *            the paper account of a live run over the same bars
     */
    void write(StrategyRuns runs, LoadedMarket market, ResolvedExtension<StrategyFactory> chosen, StrategyRuns.Run run,
            String model, double capital, Quality quality, String commandLine,
            TwoSidedStrategy strategy, Optional<StrategyRuns.Run> paper) {
        List<RunFigures> figures = new ArrayList<>();
        figures.add(figures(RunRole.STRATEGY, run));
        paper.ifPresent(live -> figures.add(figures(RunRole.PAPER, live)));
        figures.add(buyAndHold(runs.series(), capital, run.metrics(), market.history().instrument().payoff()));
        runs.control(chosen).ifPresent(control -> figures.add(figures(RunRole.CONTROL, control)));
        for (StrategyRuns.Heat heat : List.of(StrategyRuns.Heat.DELAYED, StrategyRuns.Heat.MIRRORED)) {
            figures.add(figures(heat == StrategyRuns.Heat.DELAYED ? RunRole.SHUFFLED : RunRole.MIRRORED,
                    runs.run(chosen, heat, runs.make(chosen, heat), bar -> {
                    })));
        }
        ReportPage page = new ReportPage(chosen + " on " + market.instrument().orElse("an instrument not stated"),
                chosen.toString(), market.instrument().orElse("not stated"), market.simulated(), model,
                market.currency(), capital,
                figures, bars(market.history()), heatmap(runs, market), runs.profile().unit(),
                trades(runs, run.result().trades(), new TradeReasons(runs.series(), strategy)),
                provenance(market, chosen, model, quality, commandLine));
        OutputFile.of("--report", page(), market.files()).write(HtmlReport.of(page));
    }

    private static RunFigures figures(RunRole role, StrategyRuns.Run run) {
        Metrics metrics = run.metrics();
        EquityCurve curve = run.result().equity();
        long[] times = new long[curve.size()];
        double[] values = new double[curve.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = curve.timeAt(i).toEpochMilli();
            values[i] = curve.valueAt(i);
        }
        return new RunFigures(role, metrics.totalReturn(), metrics.maxDrawdown(), metrics.sharpe(), metrics.trades(),
                metrics.winRate(), metrics.profitFactor(), metrics.exposure(), metrics.fees(), metrics.slippage(),
                -metrics.funding(), TimedValues.of(times, values));
    }

    private static RunFigures buyAndHold(BarSeries series, double capital, Metrics metrics, Payoff payoff) {
        double first = series.getFirstBar().getOpenPrice().doubleValue();
        long[] times = new long[series.getBarCount()];
        double[] values = new double[times.length];
        double highest = capital;
        double drawdown = 0;
        for (int i = 0; i < times.length; i++) {
            Bar bar = series.getBar(series.getBeginIndex() + i);
            times[i] = bar.getEndTime().toEpochMilli();
            // An account in coins that only holds them has as many as ever.
            values[i] = payoff.isInverse() ? capital : capital * bar.getClosePrice().doubleValue() / first;
            highest = Math.max(highest, values[i]);
            drawdown = Math.max(drawdown, 1 - values[i] / highest);
        }
        return new RunFigures(RunRole.BUY_AND_HOLD, payoff.isInverse() ? 0 : metrics.buyAndHold(), drawdown,
                OptionalDouble.empty(), 0,
                OptionalDouble.empty(), OptionalDouble.empty(), 1, 0, 0, 0, TimedValues.of(times, values));
    }

    private static PriceBars bars(MarketHistory history) {
        PriceBars bars = new PriceBars(history.endTime(0).minus(history.barDuration()).toEpochMilli());
        for (int i = 0; i < history.size(); i++) {
            bars.add(history.endTime(i).toEpochMilli(), history.value(MarketHistory.Column.OPEN, i),
                    history.value(MarketHistory.Column.HIGH, i), history.value(MarketHistory.Column.LOW, i),
                    history.value(MarketHistory.Column.CLOSE, i));
        }
        return bars;
    }

    /** Around the prices that were traded, a twentieth beyond them. */
    private static Optional<HeatmapGrid> heatmap(StrategyRuns runs, LoadedMarket market) {
        MarketHistory history = market.history();
        Instant from = history.endTime(0).minus(history.barDuration());
        HeatmapWindow window = HeatmapWindow.ofColumns(from, history.endTime(history.size() - 1),
                history.barDuration(), MOST_COLUMNS);
        return PriceRange.traded(history, window).map(range -> new HeatmapBuilder(window,
                PriceRows.of(RowScale.LOG, range.low() * (1 - NEAR), range.high() * (1 + NEAR), ROWS))
                .over(market.heat(), runs.model()));
    }

    private static List<ListedTrade> trades(StrategyRuns runs, List<RoundTrip> trades, TradeReasons reasons) {
        BarValues up = runs.column(new ClusterNotional(Side.SHORT, NEAR));
        BarValues down = runs.column(new ClusterNotional(Side.LONG, NEAR));
        return trades.stream().map(trade -> new ListedTrade(trade.side(), trade.entryTime(), trade.entryPrice(),
                trade.exitTime(), trade.exitPrice(), trade.coins(), trade.profit(), trade.fees(), -trade.funding(),
                trade.slippage(), reasons.entry(trade), reasons.exit(trade),
                heat(up.at(trade.entryTime()), down.at(trade.entryTime())))).toList();
    }

    private static Optional<HeatAtTrade> heat(double up, double down) {
        if (Double.isNaN(up) || Double.isNaN(down)) {
            return Optional.empty();
        }
        OptionalDouble ratio = up > 0 && down > 0 ? OptionalDouble.of(up / down) : OptionalDouble.empty();
        return Optional.of(new HeatAtTrade(up, down, ratio,
                RegimeThresholds.DEFAULT.classify(up, down).name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    private static Provenance provenance(LoadedMarket market, ResolvedExtension<StrategyFactory> chosen, String model,
            Quality quality, String commandLine) {
        Duration bar = quality.barDuration();
        List<SourceFile> files = market.fingerprints().stream()
                .map(file -> new SourceFile(file.name(), file.sha256())).toList();
        List<MissingBars> gaps = quality.gaps().stream()
                .map(gap -> new MissingBars(gap.from(), gap.to(), gap.length().dividedBy(bar))).toList();
        return new Provenance(files, gaps, "A bar is known at its end, and its inputs when they were published.",
                List.of(new NamedSettings("strategy", chosen.name(), settings(chosen)),
                        new NamedSettings("model", model, Map.of())),
                quality.brackets(), OptionalLong.empty(), VersionProvider.version(), Optional.of(commandLine),
                quality.notes(), quality.data());
    }

    private static Map<String, String> settings(ResolvedExtension<StrategyFactory> chosen) {
        Map<String, String> settings = new TreeMap<>();
        chosen.extension().parameters().forEach(
                parameter -> settings.put(parameter.name(), chosen.arguments().text(parameter)
                        + (parameter.unit().isEmpty() ? "" : " " + parameter.unit())));
        return settings;
    }
}
