/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.heatmap.TrainingData;
import org.liq4j.api.heatmap.TrainingData.DataFile;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.fit.FitResult;
import org.liq4j.fit.ModelFit;
import org.liq4j.heatmap.OpenInterestModelFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.parameters.ModelParameters;
import org.liq4j.parameters.ParameterFile;
import org.liq4j.report.FitReport;
import org.liq4j.report.FitText;
import org.liq4j.report.ReportJson;
import org.liq4j.score.ScoreBars;
import org.liq4j.score.ScoreSplit;
import org.liq4j.store.MarketStore;

/** {@code liq4j fit}: parameters of the open-interest model from liquidations that happened. */
@Command(name = "fit", description = {
        "Fits the open-interest model to the liquidations that the venue reported up to a time, and writes a file of",
        "parameters. Structures compete in a blocked cross-validation; the default parameters stay unless one beats them."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class FitCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final MarketStore store;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--train-until", required = true, paramLabel = "TIME", description = "Nothing known later is looked at; a time such as 2026-03-18T00:00:00Z, or a date for its start in UTC.")
    private String trainUntil = "";

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "parameters.json", description = "Where to write the parameters (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("parameters.json");

    @Option(names = "--evaluations", paramLabel = "N", defaultValue = "150", description = "Runs of the model in each search (default: ${DEFAULT-VALUE}).")
    private int evaluations;

    @Option(names = "--search-seed", paramLabel = "N", defaultValue = "1", description = "Seed of the search (default: ${DEFAULT-VALUE}).")
    private long searchSeed;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    FitCommand(Console console, InstantSource clock, PluginHosts hosts, MarketStore store) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.store = store;
    }

    @Override
    public Integer call() throws IOException {
        Instant start = clock.instant();
        Instant until = UsageException.check("--train-until", () -> TimeOption.parse(trainUntil));
        OutputFile output = OutputFile.of("--out", out, market.files());
        PluginHost host = hosts.load(plugins);
        if (!(host.choose(ExtensionKind.MODEL, ModelChoice.DEFAULT)
                .extension() instanceof OpenInterestModelFactory factory)) {
            throw new UsageException("the model " + ModelChoice.DEFAULT + " is not the one that can be fitted");
        }
        LoadedMarket loaded = market.load(console, host, store);
        MarketHistory history = loaded.history();
        FitResult result;
        try (Progress progress = Progress.of(console, "fit", ModelFit.evaluations(evaluations))) {
            ScoreBars bars = InvalidDataException.check(() -> ScoreBars.of(history));
            UsageException.check("--train-until", () -> ScoreSplit.within(bars, until));
            ModelFit fit = UsageException.check("--evaluations, --train-until",
                    () -> new ModelFit(history, until,
                            settings -> factory.with(settings).create(history.instrument()), factory.settings(),
                            searchSeed, evaluations, progress::advance));
            result = InvalidDataException.check(fit::fit);
        }
        List<DataFile> files = loaded.fingerprints();
        ParameterFile.write(output.path(), new ModelParameters(
                new TrainingData(history.instrument(), result.from(), result.until(), files), result.settings()));
        FitReport report = FitReport.of(loaded.instrument(), loaded.simulated(), result, out.toString(),
                loaded.notes(), Duration.between(start, clock.instant()).toMillis());
        console.out().print(json ? ReportJson.of(report) + "\n" : FitText.of(report));
        return ExitCode.OK;
    }
}
