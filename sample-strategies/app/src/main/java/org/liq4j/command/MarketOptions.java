/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.history.CsvHistory;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.HistoryRecorder;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.TimeLabel;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;
import org.liq4j.store.MarketStore;
import org.liq4j.store.StoredMarket;
import org.liq4j.store.StoredMarketReader;
import org.liq4j.stream.RecordedRun;
import org.liq4j.table.json.TableFiles;

/** Which market to work on: recorded bars, stored ones, or the simulated market where none are given. */
final class MarketOptions {

    private static final Instrument UNKNOWN = new Instrument("UNKNOWN", "UNKNOWN");
    /** No settlements are known, only rates by bar. */
    private static final SortedMap<Instant, Double> NOT_STORED = new TreeMap<>();
    private static final List<String> SIMULATION_ONLY = List.of("--seed", "--bars", "--cascade");
    private static final List<String> DATA_ONLY = Stream
            .concat(Stream.of("--time-label", "--columns"), TextOptions.NAMES.stream()).toList();
    private static final List<String> STORE_ONLY = List.of("--from", "--to");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", arity = "1..*", paramLabel = "FILE", description = "Files of bars, CSV or JSON, plain, gzip or zip, in any order. Without it: stored bars of --instrument, else the simulated market.")
    private List<Path> data = List.of();

    @Option(names = "--instrument", paramLabel = "VENUE:SYMBOL", description = "What the bars are of, for example BINANCE:ETHUSDT; picks the margin brackets. Without --data: whose stored bars to read.")
    private @Nullable String instrument;

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Option(names = "--time-label", paramLabel = "open|close", defaultValue = "open", description = "Whether the time column states the bar's open or close (default: ${DEFAULT-VALUE}).")
    private TimeLabel timeLabel = TimeLabel.OPEN;

    @Option(names = "--columns", split = ",", paramLabel = "FIELD=HEADER", description = "Headers for fields that are not recognised by their names.")
    private List<String> columns = List.of();

    @Mixin
    private final TextOptions text = new TextOptions();

    @Option(names = "--interval", paramLabel = "DURATION", description = "Length of a bar, for example 1m, 4h, 1d (default: told from the data; stored bars: the shortest; simulated market: 1m).")
    private @Nullable String interval;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the simulated market (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--bars", paramLabel = "N", defaultValue = "43200", description = "Bars of the simulated market (default: ${DEFAULT-VALUE}, 30 days of minutes).")
    private int bars;

    @Option(names = "--cascade", arity = "0..1", defaultValue = "0", fallbackValue = "10", paramLabel = "BASIS_POINTS", description = "Simulated market: liquidations move the price, by so many basis points for each percent of open interest liquidated (${FALLBACK-VALUE} if no number is given).")
    private double cascadeImpact;

    @Option(names = "--recording", paramLabel = "DIR", description = "A recording of liq4j live --record DIR: the bars that came then, and the warm-up before them.")
    private @Nullable Path recording;

    @Option(names = "--source", paramLabel = "NAME", description = "A market by the name of a source and its parameters, for example simulated(seed=2); see liq4j plugins list.")
    private @Nullable String source;

    /**
     * Reads or simulates the market.
     *
     * @param store
     *            the user's stored bars
     */
    LoadedMarket load(Console console, PluginHost host, MarketStore store) {
        if (recording != null) {
            refuse(STORE_ONLY, "does not go with --recording");
            refuse(SIMULATION_ONLY, "does not go with --recording");
            refuse(DATA_ONLY, "does not go with --recording");
            refuse(List.of("--instrument", "--data", "--interval", "--source"), "does not go with --recording");
            return run(host.exchanges(), recording);
        }
        if (source != null) {
            refuse(List.of("--instrument"), "does not go with --source, which has parameters of its own");
            refuse(STORE_ONLY, "does not go with --source");
            refuse(SIMULATION_ONLY, "does not go with --source, which has parameters of its own");
            refuse(DATA_ONLY, "does not go with --source, which has parameters of its own");
            refuse(List.of("--data", "--interval"), "does not go with --source");
            return named(host, source);
        }
        if (data.isEmpty()) {
            refuse(DATA_ONLY, "needs --data");
            if (instrument != null) {
                refuse(SIMULATION_ONLY, "is for the simulated market and does not go with --instrument");
                return stored(store, instrument, host.exchanges());
            }
            refuse(STORE_ONLY, "needs --instrument, whose stored bars it picks");
            return simulated(console, host.exchanges());
        }
        refuse(SIMULATION_ONLY, "is for the simulated market and does not go with --data");
        refuse(STORE_ONLY, "is for stored bars and does not go with --data");
        return recorded(host.exchanges());
    }

    private static LoadedMarket run(Exchanges exchanges, Path path) {
        RecordedRun run = RecordedRun.open(path, exchanges);
        MarketHistory history = run.history();
        int tradesFrom = RecordedBars.tradesFrom(history, run.header().tradesFrom().orElse(Instant.MIN));
        LoadedMarket live = LoadedMarket.live(history, TradedVenue.of(run.header().instrument(), exchanges),
                tradesFrom);
        return new LoadedMarket(history, live.instrument(), false,
                Stream.concat(live.data().stream(), run.findings().stream()).toList(), live.notes(), live.files(),
                live.venue(), live.settledFunding(), tradesFrom);
    }

    private static LoadedMarket named(PluginHost host, String name) {
        ResolvedExtension<MarketSourceFactory> chosen = UsageException.check("--source",
                () -> host.choose(ExtensionKind.MARKET_SOURCE, name));
        MarketSourceFactory.Source opened = UsageException.check("--source",
                () -> host.openSource(chosen));
        HistoryRecorder.Recorded recorded = InvalidDataException.check(
                () -> HistoryRecorder.record(opened.history(), opened.barDuration()));
        List<String> notes = new ArrayList<>(List.of("market source " + chosen));
        if (opened.simulated()) {
            notes.add("simulated market: no real prices; nothing here says how a strategy does on a real market");
        }
        if (recorded.markCandles() > 0) {
            notes.add(recorded.markCandles()
                    + " mark-price bars left out, which no bar of trades with their end came after");
        }
        return new LoadedMarket(recorded.history(), Optional.of(recorded.history().instrument().toString()),
                opened.simulated(), opened.findings(), notes, opened.files(),
                TradedVenue.of(recorded.history().instrument(), host.exchanges()), NOT_STORED);
    }

    /** The files of recorded bars; none for the simulated market. */
    List<Path> files() {
        return data;
    }

    /** For commands that make no sense on a simulated market, or one whose name is not known. */
    void requireInstrument() {
        if (instrument == null) {
            throw new ParameterException(spec.commandLine(), "--instrument is needed");
        }
    }

    private LoadedMarket stored(MarketStore store, String name, Exchanges exchanges) {
        Instrument chosen = UsageException.check("--instrument", () -> exchanges.instrument(name));
        Optional<Duration> length = Optional.ofNullable(interval)
                .map(text -> UsageException.check("--interval", () -> Durations.parsePositive("interval", text)));
        try {
            TimeRange asked = range.range();
            StoredMarket market = InvalidDataException
                    .check(() -> new StoredMarketReader(store).read(chosen, length, asked));
            return new LoadedMarket(market.history(), Optional.of(chosen.toString()), false, market.findings(),
                    List.of("stored bars from " + store.root()), List.of(), TradedVenue.of(chosen, exchanges),
                    market.settledFunding());
        } finally {
            // What was read is in memory, and a long run needs what DuckDB holds; the store opens again if it is asked.
            store.close();
        }
    }

    private LoadedMarket recorded(Exchanges exchanges) {
        Optional<String> stated = Optional.ofNullable(instrument);
        Instrument chosen = UsageException.check("--instrument", () -> stated.map(exchanges::instrument).orElse(UNKNOWN));
        CsvOptions options = UsageException.check("--columns",
                () -> CsvOptions.of(chosen).withTimeLabel(timeLabel).withColumns(Pairs.of("columns", columns)))
                .withTable(text.options());
        CsvHistoryReader reader = new CsvHistoryReader(withInterval(options, CsvOptions::withBarDuration));
        CsvHistory csv = InvalidDataException.check(() -> reader.readTables(TableFiles.open(data, options.table())));
        List<String> notes = stated.isEmpty() ? List.of("the instrument was not stated (--instrument)") : List.of();
        return new LoadedMarket(csv.history(), stated.map(name -> chosen.toString()), false, csv.report().lines(),
                notes, data, stated.isEmpty() ? TradedVenue.UNSTATED : TradedVenue.of(chosen, exchanges), NOT_STORED);
    }

    private <T> T withInterval(T options, BiFunction<T, Duration, T> change) {
        String text = interval;
        return text == null
                ? options
                : UsageException.check("--interval",
                        () -> change.apply(options, Durations.parsePositive("interval", text)));
    }

    private LoadedMarket simulated(Console console, Exchanges exchanges) {
        SimulationSettings seeded = SimulationSettings.DEFAULT.withSeed(seed);
        SimulationSettings sized = UsageException.check("--bars", () -> seeded.withBars(bars));
        SimulationSettings settings = withInterval(
                UsageException.check("--cascade", () -> sized.withCascadeImpact(cascadeImpact)),
                SimulationSettings::withBarDuration);
        SimulatedMarket simulation = new SimulatedMarket(settings);
        MarketHistory.Builder history = MarketHistory.builder(SimulatedMarket.INSTRUMENT, settings.barDuration());
        try (Progress progress = Progress.of(console, "simulate", bars)) {
            while (simulation.hasNext()) {
                history.add(simulation.step());
                progress.advance();
            }
        }
        String cascade = cascadeImpact > 0 ? ", liquidations move the price" : "";
        return new LoadedMarket(history.build(), Optional.of(SimulatedMarket.INSTRUMENT.toString()), true,
                List.of("simulated bars, no gaps"),
                List.of("simulated market, seed " + seed + cascade
                        + ": no real prices; nothing here says how a strategy does on a real market"),
                List.of(), TradedVenue.of(SimulatedMarket.INSTRUMENT, exchanges), NOT_STORED);
    }

    private void refuse(List<String> options, String reason) {
        CommandLine.ParseResult parsed = spec.commandLine().getParseResult();
        for (String option : options) {
            if (parsed.hasMatchedOption(option)) {
                throw new ParameterException(spec.commandLine(), option + " " + reason);
            }
        }
    }
}
