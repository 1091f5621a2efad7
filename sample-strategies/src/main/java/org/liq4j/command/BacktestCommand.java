/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.TrainingData;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.Chosen;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.Metrics;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.HistoryBarSeries;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.BacktestReport;
import org.liq4j.report.Reading;
import org.liq4j.report.ReportJson;
import org.liq4j.report.ReportTable;

/** {@code liq4j backtest}: bars in, heatmap, strategy, result out. */
@Command(name = "backtest", description = {
        "Runs a strategy over recorded bars, or without --data over a simulated market.",
        "Places no orders; the heatmap is modelled and promises nothing."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class BacktestCommand implements Callable<Integer> {

    private static final double NEAR = 0.05;
    private static final double STARTING_EQUITY = 10_000;

    private final Console console;
    private final InstantSource clock;
    private final UserDirectory userDirectory;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--strategy", paramLabel = "NAME", defaultValue = "cluster-ratio-regime", description = "Strategy by name and parameters, for example cluster-ratio-regime(ratio=3); see liq4j plugins list (default: ${DEFAULT-VALUE}).")
    private String strategyName = "";

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(names = "--fee", paramLabel = "FRACTION", defaultValue = "0.0005", description = "Taker fee as a fraction of the notional (default: ${DEFAULT-VALUE}).")
    private double takerFee;

    @Option(names = "--signals", paramLabel = "SINK", description = "Where signals go, for example csv(file=signals.csv); may be given several times.")
    private List<String> sinks = List.of();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    BacktestCommand(Console console, InstantSource clock, UserDirectory userDirectory) {
        this.console = console;
        this.clock = clock;
        this.userDirectory = userDirectory;
    }

    @Override
    public Integer call() {
        Instant start = clock.instant();
        PluginHost host = plugins.load(console, userDirectory);
        Function<Instrument, LiquidationModel> models = model.models(host);
        Chosen<StrategyFactory> chosen = UsageException.check("--strategy",
                () -> host.choose(ExtensionKind.STRATEGY, strategyName));
        Backtest backtest = UsageException.check("--fee", () -> new Backtest(STARTING_EQUITY, takerFee));

        LoadedMarket loaded = market.load(console, host);
        MarketHistory history = loaded.history();
        BarSeries series = HistoryBarSeries.of(history, DoubleNumFactory.getInstance());
        HistoryHeatmapFeed feed = new HistoryHeatmapFeed(history, () -> models.apply(history.instrument()));
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed);
        TwoSidedStrategy strategy = UsageException.check("--strategy",
                () -> chosen.extension().create(heatmap, chosen.arguments()));
        FlowTotals flows = new FlowTotals(feed, history);
        BacktestResult result;
        try (Progress progress = Progress.of(console, "backtest", series.getBarCount());
                SignalOutput signals = SignalOutput.open(host, sinks, history.instrument(), chosen.toString(),
                        series)) {
            result = backtest.run(loaded.perpetual(series), strategy, signals.with(progress));
        }
        Instant end = history.endTime(history.size() - 1);
        LiquidationProfile profile = feed.profile(end).orElseThrow();
        List<String> seen = model.training().map(training -> seenBars(training, history)).stream().toList();
        Reading reading = Reading.of(end, ClusterReading.of(profile, NEAR, RegimeThresholds.DEFAULT),
                loaded.simulated());
        BacktestReport report = new BacktestReport(loaded.instrument(), loaded.simulated(), chosen.toString(),
                model.name(), Metrics.of(series, result), result.trades(), reading,
                loaded.quality(profile.quality(), flows.overCount(profile.unit()), backtest, result, seen),
                Duration.between(start, clock.instant()).toMillis());
        console.out().print(json ? ReportJson.of(report) + "\n" : ReportTable.of(report));
        return ExitCode.OK;
    }

    private static String seenBars(TrainingData training, MarketHistory history) {
        int seen = 0;
        while (seen < history.size() && training.hasSeen(history.endTime(seen))) {
            seen++;
        }
        return String.format(Locale.ROOT,
                "%,d of %,d bars end by %s, until when the model's parameters were fitted: %s",
                seen, history.size(), training.until(),
                seen > 0 ? "in-sample, better than it would have been" : "all out of sample");
    }
}
