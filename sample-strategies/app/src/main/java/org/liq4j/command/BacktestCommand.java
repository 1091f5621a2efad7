/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.TrainingData;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.BacktestReport;
import org.liq4j.report.Reading;
import org.liq4j.report.ReportJson;
import org.liq4j.report.ReportTable;
import org.liq4j.store.MarketStore;

/** {@code liq4j backtest}: bars in, heatmap, strategy, result out. */
@Command(name = "backtest", description = {
        "Runs a strategy over recorded bars, or without --data over a simulated market.",
        "Places no orders; the heatmap is modelled and promises nothing."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class BacktestCommand implements Callable<Integer> {

    private static final double NEAR = 0.05;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final MarketStore store;
    private final UserDirectory userDirectory;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--strategy", paramLabel = "NAME", defaultValue = "cluster-ratio-regime", description = "Strategy by name and parameters, for example cluster-ratio-regime(ratio=3); see liq4j plugins list (default: ${DEFAULT-VALUE}). Several are run side by side, as by liq4j compare.")
    private List<String> strategyNames = List.of();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final TradingOptions trading = new TradingOptions();

    @Option(names = "--signals", paramLabel = "SINK", description = "Where signals go, for example csv(file=signals.csv); may be given several times.")
    private List<String> sinks = List.of();

    @Option(names = "--report", paramLabel = "DIR", description = "Write a page with charts, trades and what the strategy earns without the heatmap, one file for any browser.")
    private @Nullable Path report;

    @Mixin
    private final CsvFolder csv = new CsvFolder();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    BacktestCommand(Console console, InstantSource clock, PluginHosts hosts, MarketStore store,
            UserDirectory userDirectory) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.store = store;
        this.userDirectory = userDirectory;
    }

    @Override
    public Integer call() {
        Instant start = clock.instant();
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> models = model.models(host);
        List<ResolvedExtension<StrategyFactory>> all = strategyNames.stream().map(
                name -> UsageException.check("--strategy", () -> host.choose(ExtensionKind.STRATEGY, name))).toList();
        if (all.size() > 1 && !sinks.isEmpty()) {
            throw new UsageException("--signals goes with one --strategy");
        }
        if (all.size() > 1 && report != null) {
            throw new UsageException("--report goes with one --strategy");
        }
        Optional<ReportFolder> reportFolder = Optional.ofNullable(report).map(ReportFolder::new);
        List<ResolvedExtension<SignalSinkFactory>> signalSinks = SignalOutput.choose(host, sinks);
        csv.check(market.files());
        LoadedMarket loaded = market.loadTraded(console, host, store);
        Backtest backtest = trading.backtest(loaded.venue());
        StrategyRuns runs = new StrategyRuns(host, loaded, models, backtest, userDirectory);
        if (all.size() > 1) {
            console.out().print(InvalidDataException
                    .check(() -> new StrategyComparison(console, runs, loaded, model, trading, csv).of(all, false,
                            json, () -> Duration.between(start, clock.instant()))));
            return ExitCode.OK;
        }
        return InvalidDataException
                .check(() -> run(start, host, loaded, runs, all.getFirst(), signalSinks, reportFolder));
    }

    private int run(Instant start, PluginHost host, LoadedMarket loaded, StrategyRuns runs,
            ResolvedExtension<StrategyFactory> chosen, List<ResolvedExtension<SignalSinkFactory>> signalSinks,
            Optional<ReportFolder> reportFolder) {
        MarketHistory history = loaded.history();
        BarSeries series = runs.series();
        TwoSidedStrategy strategy = runs.make(chosen, StrategyRuns.Heat.PLAIN);
        StrategyRuns.Run run;
        SignalOutput signals = SignalOutput.open(host, signalSinks, history.instrument(), chosen.toString(), series);
        try (signals; Progress progress = Progress.of(console, "backtest", series.getBarCount())) {
            run = runs.run(chosen, StrategyRuns.Heat.PLAIN, strategy, signals.with(strategy, progress));
        }
        List<String> failures = signals.failures();
        failures.forEach(failure -> console.err().println("liq4j: " + failure));
        Instant end = history.endTime(history.size() - 1);
        LiquidationProfile profile = runs.profile();
        List<String> further = new ArrayList<>(failures);
        model.training().map(training -> seenBars(training, history)).ifPresent(further::add);
        loaded.inQuote(run.result().equity()).ifPresent(further::add);
        Reading reading = Reading.of(end, ClusterReading.of(profile, NEAR, RegimeThresholds.DEFAULT),
                loaded.simulated());
        BacktestReport result = new BacktestReport(loaded.instrument(), loaded.simulated(), chosen.toString(),
                model.name(), loaded.currency(), run.metrics(), run.result().trades(), reading,
                loaded.quality(profile.quality(), runs.overCount(), trading, run.result().ruined(), further),
                Duration.between(start, clock.instant()).toMillis());
        reportFolder.ifPresent(folder -> folder.write(runs, loaded, chosen, run, model.name(),
                trading.backtest(loaded.venue()).startingEquity(), result.quality(), commandLine(), strategy,
                Optional.empty()));
        csv.write(List.of(run));
        console.out().print(json ? ReportJson.of(result) + "\n" : ReportTable.of(result));
        if (!json) {
            reportFolder.ifPresent(folder -> console.out().println("Report    " + folder.page()));
        }
        return failures.isEmpty() ? ExitCode.OK : ExitCode.NETWORK;
    }

    private String commandLine() {
        return "liq4j " + spec.commandLine().getParseResult().originalArgs().stream()
                .map(text -> text.matches("[\\w./:=-]+") ? text : "'" + text.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
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
