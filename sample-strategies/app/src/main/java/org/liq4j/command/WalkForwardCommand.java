/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.PerpetualMarket;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.ReportJson;
import org.liq4j.report.WalkForwardReport;
import org.liq4j.report.WalkForwardText;
import org.liq4j.store.MarketStore;
import org.liq4j.validation.BacktestRun;
import org.liq4j.validation.Criterion;
import org.liq4j.validation.GridStatistics;
import org.liq4j.validation.ParameterGrid;
import org.liq4j.validation.StationaryBootstrap;
import org.liq4j.validation.StrategyRun;
import org.liq4j.validation.WalkForward;
import org.liq4j.validation.WalkForwardPlan;
import org.liq4j.validation.WalkForwardResult;
import org.liq4j.validation.WalkForwardWindow;

/** {@code liq4j walkforward}: parameters chosen on past bars, tried on later ones. */
@Command(name = "walkforward", description = {
        "Chooses a strategy's parameters on past bars and tries the choice on later ones, window after window.",
        "Says what choosing the best of so many trials is worth; modelled, no forecast."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class WalkForwardCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final MarketStore store;
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

    @Option(names = "--model-grid", paramLabel = "NAME=V1,V2,..", description = "Values to try for a parameter of the model; goes with every value of the others, and costs a run of the model for each.")
    private List<String> modelGrid = List.of();

    @Mixin
    private final WalkForwardOptions windows = new WalkForwardOptions();

    @Option(names = "--criterion", paramLabel = "total-return|sharpe", defaultValue = "sharpe", description = "By what the best is chosen (default: ${DEFAULT-VALUE}).")
    private String criterionName = "";

    @Mixin
    private final TradingOptions trading = new TradingOptions();

    @Mixin
    private final StatisticsOptions statistics = new StatisticsOptions();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    WalkForwardCommand(Console console, InstantSource clock, PluginHosts hosts, MarketStore store,
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
        Criterion criterion = criterion();
        List<ResolvedExtension<LiquidationModelFactory>> models = model.sets(host, "--model-grid", modelGrid);
        List<ResolvedExtension<StrategyFactory>> strategies = ParameterSets.of(host, ExtensionKind.STRATEGY,
                "--strategy",
                strategyName, "--grid", grid);
        int sets = sets(models.size(), strategies.size());
        int counted = statistics.trials(sets);

        LoadedMarket loaded = market.loadTraded(console, host, store);
        WalkForwardReport report = InvalidDataException
                .check(() -> report(start, host, loaded, models, strategies, criterion, counted));
        console.out().print(json ? ReportJson.of(report) + "\n" : WalkForwardText.of(report));
        return ExitCode.OK;
    }

    private WalkForwardReport report(Instant start, PluginHost host, LoadedMarket loaded,
            List<ResolvedExtension<LiquidationModelFactory>> models,
            List<ResolvedExtension<StrategyFactory>> strategies, Criterion criterion, int counted) {
        MarketHistory history = loaded.history();
        Backtest backtest = trading.backtest(loaded.venue());
        WalkForwardPlan plan = windows.plan(history.barDuration());
        List<WalkForwardWindow> steps = UsageException.check("--train, --test", () -> plan.windows(history.size()));
        StationaryBootstrap bootstrap = statistics.bootstrap(history.barDuration(),
                steps.getLast().test().end() - steps.getFirst().test().start());
        GridStatistics.Collector collector = new GridStatistics.Collector(criterion, history.size(),
                statistics.blocks(history.size()));
        BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
        PerpetualMarket traded = loaded.perpetual(series, userDirectory);
        StrategyRun run = new BacktestRun(backtest, bars -> traded);
        GridWalk walk;
        try (Progress progress = Progress.of(console, "walk forward", (long) models.size() * strategies.size())) {
            walk = new GridWalk(host, loaded.heat(), series, run, collector,
                    new WalkForward(series, run, criterion, steps).begin(), progress::advance);
            for (ResolvedExtension<LiquidationModelFactory> one : models) {
                walk.walk(chosen -> ModelChoice.made(host, chosen, history.instrument()), one, strategies,
                        modelGrid.isEmpty() ? "" : " on " + one);
            }
        }
        GridStatistics all = walk.statistics();
        WalkForwardResult walked = walk.result();
        WalkForwardFigures figures = new WalkForwardFigures(history, all, criterion, counted);
        return new WalkForwardReport(loaded.instrument(), loaded.simulated(), history.size(),
                history.barDuration(), history.endTime(0).minus(history.barDuration()),
                history.endTime(history.size() - 1), model.name(), strategyName, grid, modelGrid, criterion,
                plan.anchored(),
                plan.purge(), plan.embargo(), counted, walk.engineRuns(), figures.windows(walked), figures.best(),
                all.overfitting(), figures.outOfSample(walked, bootstrap), loaded.data(), notes(loaded),
                Duration.between(start, clock.instant()).toMillis());
    }

    private Criterion criterion() {
        return switch (criterionName) {
            case "total-return" -> Criterion.TOTAL_RETURN;
            case "sharpe" -> Criterion.SHARPE;
            default -> throw new UsageException("--criterion: " + criterionName + ": must be total-return or sharpe");
        };
    }

    private static int sets(int models, int strategies) {
        long sets = (long) models * strategies;
        if (sets > ParameterGrid.MOST) {
            throw new UsageException("--grid, --model-grid: " + sets + " sets: must be <= " + ParameterGrid.MOST);
        }
        return (int) sets;
    }

    private List<String> notes(LoadedMarket loaded) {
        List<String> notes = new ArrayList<>(loaded.notes());
        notes.add("figures rest on returns bar by bar, taken as independent by the deflated Sharpe ratio;"
                + " each window begins and ends without a position");
        loaded.lengths().ifPresent(notes::add);
        notes.addAll(loaded.tradingNotes(trading));
        model.training().ifPresent(training -> notes.add("the model's parameters were fitted on bars until "
                + training.until() + ": earlier windows are not out of sample"));
        return notes;
    }
}
