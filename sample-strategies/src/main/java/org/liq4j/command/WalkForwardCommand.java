/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.ExtensionCall;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.Chosen;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.backtest.Backtest;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.HistoryBarSeries;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.ReportJson;
import org.liq4j.report.WalkForwardReport;
import org.liq4j.report.WalkForwardText;
import org.liq4j.validation.BacktestRun;
import org.liq4j.validation.Criterion;
import org.liq4j.validation.GridStatistics;
import org.liq4j.validation.ParameterGrid;
import org.liq4j.validation.StationaryBootstrap;
import org.liq4j.validation.StrategyRun;
import org.liq4j.validation.Trial;
import org.liq4j.validation.WalkForward;
import org.liq4j.validation.WalkForwardPlan;
import org.liq4j.validation.WalkForwardResult;
import org.liq4j.validation.WalkForwardWindow;

/** {@code liq4j walkforward}: parameters chosen on past bars, tried on later ones. */
@Command(name = "walkforward", description = {
        "Chooses a strategy's parameters on past bars and tries the choice on later ones, window after window.",
        "Says what choosing the best of so many trials is worth; modelled, no forecast."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class WalkForwardCommand implements Callable<Integer> {

    private static final double STARTING_EQUITY = 10_000;

    private final Console console;
    private final InstantSource clock;
    private final UserDirectory userDirectory;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(names = "--strategy", paramLabel = "NAME", defaultValue = "cluster-ratio-regime", description = "Strategy by name and the parameters that stay (default: ${DEFAULT-VALUE}).")
    private String strategyName = "";

    @Option(names = "--grid", paramLabel = "NAME=V1,V2,..", description = "Values to try for a parameter; may be given several times, every value then goes with every other.")
    private List<String> grid = List.of();

    @Mixin
    private final WalkForwardOptions windows = new WalkForwardOptions();

    @Option(names = "--criterion", paramLabel = "total-return|sharpe", defaultValue = "sharpe", description = "By what the best is chosen (default: ${DEFAULT-VALUE}).")
    private String criterionName = "";

    @Option(names = "--fee", paramLabel = "FRACTION", defaultValue = "0.0005", description = "Taker fee as a fraction of the notional (default: ${DEFAULT-VALUE}).")
    private double takerFee;

    @Mixin
    private final StatisticsOptions statistics = new StatisticsOptions();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    WalkForwardCommand(Console console, InstantSource clock, UserDirectory userDirectory) {
        this.console = console;
        this.clock = clock;
        this.userDirectory = userDirectory;
    }

    @Override
    public Integer call() {
        Instant start = clock.instant();
        PluginHost host = plugins.load(console, userDirectory);
        Function<Instrument, LiquidationModel> models = model.models(host);
        Criterion criterion = criterion();
        List<Chosen<StrategyFactory>> candidates = candidates(host);
        int counted = statistics.trials(candidates.size());
        StrategyRun run = new BacktestRun(
                UsageException.check("--fee", () -> new Backtest(STARTING_EQUITY, takerFee)));

        LoadedMarket loaded = market.load(console, host, userDirectory);
        MarketHistory history = loaded.history();
        WalkForwardPlan plan = windows.plan(history.barDuration());
        List<WalkForwardWindow> steps = UsageException.check("--train, --test", () -> plan.windows(history.size()));
        StationaryBootstrap bootstrap = statistics.bootstrap(history.barDuration(),
                steps.getLast().test().end() - steps.getFirst().test().begin());
        int blocks = statistics.blocks(history.size());
        BarSeries series = HistoryBarSeries.of(history, DoubleNumFactory.getInstance());
        AtomicInteger engineRuns = new AtomicInteger();
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, new HistoryHeatmapFeed(history, () -> {
            engineRuns.incrementAndGet();
            return models.apply(history.instrument());
        }));
        // All are made before the first value is read, so that the engine runs once.
        List<Trial> trials = new ArrayList<>();
        for (Chosen<StrategyFactory> candidate : candidates) {
            trials.add(new Trial(candidate.toString(), UsageException.check("--strategy",
                    () -> candidate.extension().create(heatmap, candidate.arguments()))));
        }
        GridStatistics all;
        WalkForwardResult walked;
        try (Progress progress = Progress.of(console, "walk forward", trials.size() + steps.size())) {
            all = GridStatistics.of(series, run, criterion, trials, blocks, progress::advance);
            walked = new WalkForward(series, run, criterion, steps).walk(trials, progress::advance);
        }
        WalkForwardFigures figures = new WalkForwardFigures(history, all, criterion, counted);
        WalkForwardReport report = new WalkForwardReport(loaded.instrument(), loaded.simulated(), history.size(),
                history.barDuration(), history.endTime(0).minus(history.barDuration()),
                history.endTime(history.size() - 1), model.name(), strategyName, grid, criterion, plan.anchored(),
                plan.purge(), plan.embargo(), counted, engineRuns.get(), figures.windows(walked), figures.best(),
                all.overfitting(), figures.outOfSample(walked, bootstrap), loaded.data(), notes(loaded),
                Duration.between(start, clock.instant()).toMillis());
        console.out().print(json ? ReportJson.of(report) + "\n" : WalkForwardText.of(report));
        return ExitCode.OK;
    }

    private Criterion criterion() {
        return switch (criterionName) {
            case "total-return" -> Criterion.TOTAL_RETURN;
            case "sharpe" -> Criterion.SHARPE;
            default -> throw new UsageException("--criterion: " + criterionName + ": must be total-return or sharpe");
        };
    }

    private List<Chosen<StrategyFactory>> candidates(PluginHost host) {
        StrategyFactory factory = UsageException.check("--strategy",
                () -> host.choose(ExtensionKind.STRATEGY, strategyName)).extension();
        ExtensionCall call = ExtensionCall.parse(ExtensionKind.STRATEGY.word(), strategyName);
        List<Map<String, String>> sets = UsageException.check("--grid", () -> ParameterGrid.parse(grid)).sets();
        List<Chosen<StrategyFactory>> candidates = new ArrayList<>();
        for (Map<String, String> set : sets) {
            Map<String, String> arguments = new LinkedHashMap<>(call.arguments());
            set.forEach((name, value) -> {
                if (arguments.put(name, value) != null) {
                    throw new UsageException("--grid: " + name + ": stands in --strategy, too");
                }
            });
            candidates.add(new Chosen<>(call.name(), factory,
                    UsageException.check("--grid", () -> Arguments.of(factory, arguments))));
        }
        return candidates;
    }

    private List<String> notes(LoadedMarket loaded) {
        List<String> notes = new ArrayList<>(loaded.notes());
        notes.add("figures rest on returns bar by bar, taken as independent by the deflated Sharpe ratio;"
                + " each window begins and ends without a position");
        notes.add(String.format(Locale.ROOT, "taker fee %.4f %%, executed at the next open", takerFee * 100));
        model.training().ifPresent(training -> notes.add("the model's parameters were fitted on bars until "
                + training.until() + ": earlier windows are not out of sample"));
        return notes;
    }
}
