/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.FlowTable;
import org.liq4j.report.ReportJson;
import org.liq4j.report.ScoreReport;
import org.liq4j.report.ScoreText;
import org.liq4j.score.BarFlows;
import org.liq4j.score.ScoreBars;
import org.liq4j.score.ScoreSplit;
import org.liq4j.score.Scoring;
import org.liq4j.store.MarketStore;

/** {@code liq4j score}: modelled against realised flow, out of sample. */
@Command(name = "score", description = {
        "Measures how well modelled flow explains the liquidations that the venue reported, per bar and side,",
        "given the path of the price: it is no forecast. Fitted up to a time, measured after it."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class ScoreCommand implements Callable<Integer> {

    /** The published formula is scored beside any other model. */
    private static final String PUBLISHED = "candle-decay";

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final MarketStore store;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--train-until", required = true, paramLabel = "TIME", description = "Bars that end by then are fitted on, bars that begin from then on are measured; a time such as 2026-03-18T00:00:00Z, or a date for its start in UTC.")
    private String trainUntil = "";

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(names = "--bootstrap-seed", paramLabel = "N", defaultValue = "1", description = "Seed of the block bootstrap that gives the intervals (default: ${DEFAULT-VALUE}).")
    private long bootstrapSeed;

    @Option(names = "--flows", paramLabel = "FILE", description = "Write modelled and realised coins of each bar as CSV.")
    private @Nullable Path flowFile;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    ScoreCommand(Console console, InstantSource clock, PluginHosts hosts, MarketStore store) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.store = store;
    }

    @Override
    public Integer call() {
        Instant start = clock.instant();
        Instant until = UsageException.check("--train-until", () -> TimeOption.parse(trainUntil));
        Optional<OutputFile> flowOutput = Optional.ofNullable(flowFile)
                .map(file -> OutputFile.of("--flows", file, inputs()));
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> chosen = model.models(host);
        String besideName = model.name().equals(PUBLISHED) ? ModelChoice.DEFAULT : PUBLISHED;

        LoadedMarket loaded = market.load(console, host, store);
        flowOutput.ifPresent(target -> target.refuse(loaded.files()));
        MarketHistory history = loaded.history();
        ScoreBars bars = InvalidDataException.check(() -> ScoreBars.of(history));
        ScoreSplit split = UsageException.check("--train-until", () -> ScoreSplit.of(bars, until));
        refuseSeenBars(until);
        LiquidationModel scored = chosen.apply(history.instrument());
        BarFlows flows = InvalidDataException.check(() -> BarFlows.of(history, scored, bars));
        BarFlows besideFlows = InvalidDataException.check(
                () -> BarFlows.of(history, host.createModel(besideName, history.instrument()), bars));
        Scoring scoring = new Scoring(bars, split, bootstrapSeed);

        ScoreReport report = InvalidDataException
                .check(() -> ScoreReport.of(loaded.instrument(), loaded.simulated(), history, bars, split,
                        new ScoreReport.Scored(model.name(), scoring.score(flows)),
                        new ScoreReport.Scored(besideName, scoring.score(besideFlows)), bootstrapSeed, loaded.data(),
                        notes(loaded, scored, bars, flows, besideName, besideFlows, scoring),
                        Duration.between(start, clock.instant()).toMillis()));
        flowOutput.ifPresent(output -> output.write(FlowTable.of(bars, flows)));
        console.out().print(json ? ReportJson.of(report) + "\n" : ScoreText.of(report));
        return ExitCode.OK;
    }

    private List<String> notes(LoadedMarket loaded, LiquidationModel scored, ScoreBars bars, BarFlows flows,
            String besideName, BarFlows besideFlows, Scoring scoring) {
        List<String> notes = new ArrayList<>(loaded.notes());
        notes.addAll(scored.profile().quality().notes());
        if (flows.isEmpty()) {
            notes.add(model.name() + ": price touched none of its levels, its flow is 0 in every bar");
        }
        if (besideFlows.isEmpty()) {
            notes.add(besideName + ": price touched none of its levels, its flow is 0 in every bar");
        }
        if (!bars.takerVolumeComplete()) {
            notes.add("taker volumes are missing: half of the volume stands in for either side's");
        }
        notes.addAll(scoring.notes());
        return notes;
    }

    private List<Path> inputs() {
        return Stream.concat(market.files().stream(), model.file().stream()).toList();
    }

    /** A score of times that the parameters were fitted on, if on another venue, would be none. */
    private void refuseSeenBars(Instant until) {
        model.training().filter(training -> training.until().isAfter(until)).ifPresent(training -> {
            throw new UsageException("--params: fitted on " + training.instrument() + " until " + training.until()
                    + ", must not be after --train-until (" + until
                    + "): these bars were used for fitting and must not be measured");
        });
    }
}
