/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.magnet.MagnetResult;
import org.liq4j.magnet.MagnetSettings;
import org.liq4j.magnet.MagnetStudy;
import org.liq4j.report.MagnetReport;
import org.liq4j.report.MagnetText;
import org.liq4j.report.ReportJson;
import org.liq4j.store.MarketStore;

/** {@code liq4j magnet}: is price drawn to dense levels? */
@Command(name = "magnet", description = {
        "Asks whether price reaches dense levels more often, or sooner, than sparse prices",
        "at the same distance in the same volatility, and what it does after the touch.",
        "Prints what it finds, whatever that is."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class MagnetCommand implements Callable<Integer> {

    private final Console console;
    private final PluginHosts hosts;
    private final MarketStore store;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(names = "--horizon", paramLabel = "BARS", defaultValue = "60", description = "Bars within which a price has to be reached, and bars between two instants (default: ${DEFAULT-VALUE}).")
    private int horizon;

    @Option(names = "--permutations", paramLabel = "N", defaultValue = "2000", description = "Permutations behind each p-value (default: ${DEFAULT-VALUE}).")
    private int permutations;

    @Option(names = "--permutation-seed", paramLabel = "N", defaultValue = "1", description = "Seed of permutations and intervals (default: ${DEFAULT-VALUE}).")
    private long permutationSeed;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    MagnetCommand(Console console, PluginHosts hosts, MarketStore store) {
        this.console = console;
        this.hosts = hosts;
        this.store = store;
    }

    @Override
    public Integer call() {
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> models = model.models(host);
        MagnetSettings inTime = UsageException.check("--horizon", () -> MagnetSettings.DEFAULT.withHorizon(horizon));
        MagnetSettings settings = UsageException.check("--permutations",
                () -> inTime.withPermutations(permutations).withSeed(permutationSeed));
        LoadedMarket loaded = market.load(console, host, store);
        MarketHistory history = loaded.history();
        HistoryHeatmapFeed feed = new HistoryHeatmapFeed(history, () -> models.apply(history.instrument()));
        MagnetResult result = InvalidDataException.check(() -> MagnetStudy.run(history, feed, settings));
        DataQuality quality = InvalidDataException
                .check(() -> feed.profile(history.endTime(history.size() - 1)).orElseThrow().quality());
        MagnetReport report = new MagnetReport(loaded.basis(model.name(), quality, List.of()), result);
        console.out().print(json ? ReportJson.of(report) + "\n" : MagnetText.of(report));
        return ExitCode.OK;
    }
}
