/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.liq4j.api.Liq4jException;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.funding.FundingSettlements;
import org.liq4j.history.BarAggregator;
import org.liq4j.history.CsvHistory;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.HistoryRecorder;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.TimeLabel;
import org.liq4j.meaning.SourceFacts;
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
    /** The share of the traded bars of which finer ones must be there if the heatmap is made of those unasked. */
    private static final double ENOUGH = 0.99;
    private static final List<String> SIMULATION_ONLY = List.of("--seed", "--bars", "--cascade");
    private static final List<String> DATA_ONLY = Stream
            .of(Stream.of("--time-label", "--columns"), TextOptions.NAMES.stream(), SourceOptions.NAMES.stream())
            .flatMap(names -> names).toList();
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

    @Mixin
    private final SourceOptions sourceOptions = new SourceOptions();

    @Option(names = "--interval", paramLabel = "DURATION", description = "Length of a bar, for example 1m, 4h, 1d; longer ones are made of those that are there (default: told from the data; stored bars: the shortest; simulated market: 1m).")
    private @Nullable String interval;

    @Option(names = "--engine-interval", paramLabel = "DURATION", description = "Length of the bars that the heatmap is made of, where strategies trade longer ones, for example 1m with --interval 1h (default: the finest bars that are there for the whole time; simulated market: those of --interval). As long as --interval: the heatmap of the longer bars.")
    private @Nullable String engineInterval;

    @Option(names = "--funding-interval", paramLabel = "DURATION", description = "How often funding of the instrument is settled, for example 1h; for rates that do not state it (default: told from the rates, else the exchange's usual interval where the rates agree with it).")
    private @Nullable String fundingInterval;

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
     * Reads or simulates the market for what looks at its own bars alone.
     *
     * @param store
     *            the user's stored bars
     */
    LoadedMarket load(Console console, PluginHost host, MarketStore store) {
        refuse(List.of("--engine-interval"), "is for what trades longer bars on a heatmap, and this command has but one"
                + " kind of bars: those of --interval");
        LoadedMarket market = loadTraded(console, host, store);
        return market.withHeat(market.history(), Optional.empty());
    }

    /**
     * Reads or simulates the market for strategies, indicators and rules, whose heatmap may be of finer bars.
     *
     * @param store
     *            the user's stored bars
     */
    LoadedMarket loadTraded(Console console, PluginHost host, MarketStore store) {
        if (recording != null) {
            refuse(STORE_ONLY, "does not go with --recording");
            refuse(SIMULATION_ONLY, "does not go with --recording");
            refuse(DATA_ONLY, "does not go with --recording");
            refuse(List.of("--instrument", "--data", "--source"), "does not go with --recording");
            return inLength(run(host.exchanges(), recording));
        }
        if (source != null) {
            refuse(List.of("--instrument"), "does not go with --source, which has parameters of its own");
            refuse(STORE_ONLY, "does not go with --source");
            refuse(SIMULATION_ONLY, "does not go with --source, which has parameters of its own");
            refuse(DATA_ONLY, "does not go with --source, which has parameters of its own");
            refuse(List.of("--data"), "does not go with --source");
            return inLength(named(host, source));
        }
        if (data.isEmpty()) {
            refuse(DATA_ONLY, "needs --data");
            if (instrument != null) {
                refuse(SIMULATION_ONLY, "is for the simulated market and does not go with --instrument");
                return stored(store, instrument, host.exchanges());
            }
            refuse(STORE_ONLY, "needs --instrument, whose stored bars it picks");
            refuse(List.of("--funding-interval"), "is for recorded or stored bars, the simulated market has its own");
            return simulated(console, host.exchanges());
        }
        refuse(SIMULATION_ONLY, "is for the simulated market and does not go with --data");
        refuse(STORE_ONLY, "is for stored bars and does not go with --data");
        return recorded(host.exchanges());
    }

    private Optional<Duration> length(String option, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> UsageException.check(option,
                        () -> Durations.parsePositive(option.substring(2), given)));
    }

    /** The length of the heatmap's bars that was asked for, which must make up those that are traded. */
    private Optional<Duration> engineLength(Duration traded) {
        Optional<Duration> engine = length("--engine-interval", engineInterval);
        engine.filter(asked -> !BarAggregator.isMultiple(traded, asked)).ifPresent(asked -> {
            throw new UsageException("--engine-interval: " + Durations.format(asked)
                    + ": bars of " + Durations.format(traded) + " must be made up of whole ones of it (--interval)");
        });
        return engine;
    }

    /** A market in the length that was asked for, if one was; its own bars make the heatmap unless another length was. */
    private LoadedMarket inLength(LoadedMarket market) {
        Duration own = market.history().barDuration();
        Duration traded = length("--interval", interval).orElse(own);
        if (!BarAggregator.isMultiple(traded, own)) {
            throw new UsageException("--interval: " + Durations.format(traded) + ": must be a multiple of the bars that"
                    + " are there, of " + Durations.format(own));
        }
        Duration engine = engineLength(traded).orElse(own);
        if (!BarAggregator.isMultiple(engine, own)) {
            throw new UsageException("--engine-interval: " + Durations.format(engine) + ": must be a multiple of the"
                    + " bars that are there, of " + Durations.format(own));
        }
        return traded.equals(own) ? market : market.longer(traded, engine);
    }

    private LoadedMarket run(Exchanges exchanges, Path path) {
        RecordedRun run = RecordedRun.open(path, exchanges);
        MarketHistory history = run.history();
        int tradesFrom = RecordedBars.tradesFrom(history, run.header().tradesFrom().orElse(Instant.MIN));
        LoadedMarket live = LoadedMarket.live(history, venue(run.header().instrument(), exchanges), tradesFrom);
        return new LoadedMarket(history, live.instrument(), false,
                Stream.concat(live.data().stream(), run.findings().stream()).toList(), live.notes(), live.files(),
                live.venue(), live.funding(), tradesFrom);
    }

    private LoadedMarket named(PluginHost host, String name) {
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
        TradedVenue venue = venue(recorded.history().instrument(), host.exchanges());
        return new LoadedMarket(recorded.history(), Optional.of(recorded.history().instrument().toString()),
                opened.simulated(), opened.findings(), notes, opened.files(), venue,
                LoadedMarket.inForce(recorded.history(), venue));
    }

    /** The files of recorded bars; none for the simulated market. */
    List<Path> files() {
        return data;
    }

    /** What the options say of files, whatever they are of. */
    SourceFacts facts(Optional<Instrument> of, Exchanges exchanges) {
        return sourceOptions.facts(of, exchanges);
    }

    /** For commands that make no sense on a simulated market, or one whose name is not known. */
    void requireInstrument() {
        if (instrument == null) {
            throw new ParameterException(spec.commandLine(), "--instrument is needed");
        }
    }

    private LoadedMarket stored(MarketStore store, String name, Exchanges exchanges) {
        Instrument chosen = UsageException.check("--instrument", () -> exchanges.instrument(name));
        Optional<Duration> length = length("--interval", interval);
        length.ifPresent(this::engineLength);
        try {
            TimeRange asked = range.range();
            StoredMarketReader reader = new StoredMarketReader(store);
            StoredMarket market = InvalidDataException.check(() -> reader.read(chosen, length, asked));
            TradedVenue venue = venue(chosen, exchanges);
            return withStoredHeat(reader, chosen, asked,
                    new LoadedMarket(market.history(), Optional.of(chosen.toString()),
                            false, market.findings(), List.of("stored bars from " + store.root()), List.of(), venue,
                            FundingSettlements.of(market.rates(), venue.fundingTerms())));
        } finally {
            // What was read is in memory, and a long run needs what DuckDB holds; the store opens again if it is asked.
            store.close();
        }
    }

    /** With the heatmap of the bars that were asked for, or else of the finest if they are there for the whole time. */
    private LoadedMarket withStoredHeat(StoredMarketReader reader, Instrument chosen, TimeRange asked,
            LoadedMarket market) {
        Duration traded = market.history().barDuration();
        Optional<Duration> engine = engineLength(traded);
        if (engine.isPresent() ? engine.get().equals(traded) : interval == null) {
            return market;
        }
        MarketHistory finer = InvalidDataException.check(() -> reader.read(chosen, engine, asked)).history();
        Duration length = finer.barDuration();
        if (engine.isPresent()) {
            return market.withHeat(finer, Optional.empty());
        }
        if (length.equals(traded) || !BarAggregator.isMultiple(traded, length)) {
            return market;
        }
        int whole = BarAggregator.of(finer, traded).size();
        if (whole >= ENOUGH * market.history().size()) {
            return market.withHeat(finer, Optional.empty());
        }
        return market.withHeat(market.history(), Optional.of(
                "the stored bars of " + Durations.format(length) + " make up " + whole + " of the "
                        + market.history().size() + " bars of " + Durations.format(traded)
                        + ", too few for the heatmap, which is made of the latter; --engine-interval "
                        + Durations.format(length) + " makes it of the former"));
    }

    private LoadedMarket recorded(Exchanges exchanges) {
        Optional<String> stated = Optional.ofNullable(instrument);
        Instrument chosen = UsageException.check("--instrument",
                () -> stated.map(exchanges::instrument).orElse(UNKNOWN));
        CsvOptions options = UsageException.check("--columns",
                () -> CsvOptions.of(chosen).withTimeLabel(timeLabel).withColumns(Pairs.of("columns", columns))
                        .withFacts(sourceOptions.facts(stated.map(name -> chosen), exchanges))
                        .withTable(text.options()));
        CsvHistory csv = csv(options);
        List<String> notes = stated.isEmpty() ? List.of("the instrument was not stated (--instrument)") : List.of();
        TradedVenue venue = stated.isEmpty()
                ? TradedVenue.UNSTATED.withFundingInterval(fundingInterval())
                : venue(chosen, exchanges);
        FundingSettlements funding = FundingSettlements.of(csv.rates(), venue.fundingTerms());
        return inLength(new LoadedMarket(funding.zerosAreBlanks() ? csv.history().withoutZeroFunding() : csv.history(),
                stated.map(name -> chosen.toString()), false, csv.report().lines(), notes, data, venue, funding));
    }

    private TradedVenue venue(Instrument of, Exchanges exchanges) {
        return TradedVenue.of(of, exchanges).withFundingInterval(fundingInterval());
    }

    private Optional<Duration> fundingInterval() {
        return FundingIntervalOption.parse(fundingInterval);
    }

    /** In the bars of the files, if those that were asked for are made up of them; else as bars of the length that was stated. */
    private CsvHistory csv(CsvOptions options) {
        Optional<Duration> asked = length("--interval", interval);
        asked.ifPresent(this::engineLength);
        if (asked.isPresent()) {
            try {
                CsvHistory own = new CsvHistoryReader(options).readTables(TableFiles.open(data, options.table()));
                if (BarAggregator.isMultiple(asked.get(), own.history().barDuration())) {
                    return own;
                }
            } catch (Liq4jException unused) {
                // Their length cannot be told; stated, it may be.
            }
        }
        CsvHistoryReader reader = new CsvHistoryReader(withInterval(options, CsvOptions::withBarDuration));
        return InvalidDataException.check(() -> reader.readTables(TableFiles.open(data, options.table())));
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
        Duration traded = length("--interval", interval).orElse(SimulationSettings.DEFAULT.barDuration());
        Duration engine = engineLength(traded).orElse(traded);
        SimulationSettings impact = UsageException.check("--cascade", () -> sized.withCascadeImpact(cascadeImpact));
        SimulationSettings settings = UsageException.check("--interval", () -> impact.withBarDuration(engine));
        SimulatedMarket simulation = new SimulatedMarket(settings);
        MarketHistory.Builder history = MarketHistory.builder(SimulatedMarket.INSTRUMENT, settings.barDuration());
        try (Progress progress = Progress.of(console, "simulate", bars)) {
            while (simulation.hasNext()) {
                history.add(simulation.step());
                progress.advance();
            }
        }
        String cascade = cascadeImpact > 0 ? ", liquidations move the price" : "";
        MarketHistory built = history.build();
        TradedVenue venue = TradedVenue.of(SimulatedMarket.INSTRUMENT, exchanges);
        return inLength(new LoadedMarket(built, Optional.of(SimulatedMarket.INSTRUMENT.toString()), true,
                List.of("simulated bars, no gaps"),
                List.of("simulated market, seed " + seed + cascade
                        + ": no real prices; nothing here says how a strategy does on a real market"),
                List.of(), venue, LoadedMarket.inForce(built, venue)));
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
