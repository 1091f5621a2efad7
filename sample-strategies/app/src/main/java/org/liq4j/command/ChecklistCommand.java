/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.checklist.Checklist;
import org.liq4j.report.ChecklistText;
import org.liq4j.report.ReportJson;
import org.liq4j.store.MarketStore;

/** {@code liq4j checklist}: what to look at before a trade. */
@Command(name = "checklist", description = {"Prints what to look at before a trade, at the close of the last bar.",
        "Each line has its figure; modelled, no advice and no forecast."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class ChecklistCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final MarketStore store;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    ChecklistCommand(Console console, InstantSource clock, PluginHosts hosts, MarketStore store) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.store = store;
    }

    @Override
    public Integer call() {
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> models = model.models(host);
        LoadedMarket loaded = market.loadTraded(console, host, store);
        Optional<Instant> now = loaded.simulated() ? Optional.empty() : Optional.of(clock.instant());
        Checklist checklist = InvalidDataException.check(
                () -> Checklist.of(loaded.heat(), models.apply(loaded.history().instrument()), now));
        loaded.lengths().ifPresent(words -> console.err().println("liq4j: " + words));
        console.out().print(json
                ? ReportJson.of(checklist) + "\n"
                : ChecklistText.of(checklist, loaded.instrument(), loaded.simulated()));
        return ExitCode.OK;
    }
}
