/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.store.MarketStore;

/** {@code liq4j compare}: strategies side by side. */
@Command(name = "compare", description = {"Runs strategies side by side over the same bars, one account each.",
        "Places no orders; the heatmap is modelled and promises nothing."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final MarketStore store;
    private final UserDirectory userDirectory;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--strategy", paramLabel = "NAME", description = "A strategy by name and parameters; may be given several times (default: all, with their defaults).")
    private List<String> names = List.of();

    @Option(names = "--ablations", description = "Run each also on wrong heatmaps: that of the day before, and one with its sides exchanged.")
    private boolean ablations;

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final TradingOptions trading = new TradingOptions();

    @Mixin
    private final CsvFolder csv = new CsvFolder();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    CompareCommand(Console console, InstantSource clock, PluginHosts hosts, MarketStore store,
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
        List<String> asked = names.isEmpty() ? List.copyOf(host.names(ExtensionKind.STRATEGY)) : names;
        List<ResolvedExtension<StrategyFactory>> chosen = asked.stream().map(
                name -> UsageException.check("--strategy", () -> host.choose(ExtensionKind.STRATEGY, name))).toList();
        csv.check(market.files());
        LoadedMarket loaded = market.loadTraded(console, host, store);
        StrategyRuns runs = new StrategyRuns(host, loaded, models, trading.backtest(loaded.venue()),
                userDirectory);
        console.out().print(InvalidDataException
                .check(() -> new StrategyComparison(console, runs, loaded, model, trading, csv).of(chosen, ablations,
                        json, () -> Duration.between(start, clock.instant()))));
        return ExitCode.OK;
    }
}
