/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.liq4j.api.exchange.BracketSource;
import org.liq4j.api.exchange.ClockOffset;
import org.liq4j.api.exchange.ClockSource;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.exchange.LimitSource;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.VenueHistories;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowKind;
import org.liq4j.http.HttpException;
import org.liq4j.margin.BracketDirectory;
import org.liq4j.report.FetchReport;
import org.liq4j.report.ReportJson;
import org.liq4j.store.MarketStore;

/** {@code liq4j fetch}. */
@Command(name = "fetch", description = {"Fetches market data from an exchange over REST into the store.",
        "Each page is stored at once: what was fetched before a failure stays."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class FetchCommand implements Callable<Integer> {

    private static final String TAKER_FEE = "taker-fee";

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final RestVenues venues;
    private final MarketStore store;
    private final BracketDirectory directory;
    private final StoredBrackets stored;

    @Parameters(paramLabel = "VENUE:SYMBOL", description = "Instrument to fetch, for example BYBIT:BTCUSDT.")
    private String instrument = "";

    @Option(names = "--kinds", split = ",", paramLabel = "KIND", description = "Kinds of rows, with commas between (default: candles, unless --brackets is given).")
    private List<String> kinds = List.of();

    @Option(names = "--from", paramLabel = "TIME", description = "Start, UTC, for example 2026-03-15 (default: a day before the end).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "End (default: now).")
    private @Nullable String to;

    @Option(names = "--interval", paramLabel = "LENGTH", defaultValue = "1m", description = "Length of bars, for example 1m, 4h (default: ${DEFAULT-VALUE}).")
    private String interval = "1m";

    @Option(names = "--brackets", description = "Fetch the margin brackets too; they are in force from today.")
    private boolean brackets;

    @Option(names = "--replace", description = "With --brackets: replace your own table of today.")
    private boolean replace;

    @Option(names = "--taker-fee", paramLabel = "FRACTION", description = "Of an exchange that adds the taker fee to the maintenance rate: that fee (default: 0).")
    private @Nullable Double takerFee;

    @Option(names = "--base-url", paramLabel = "URL", description = "Ask there instead of the venue's own address.")
    private @Nullable URI base;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Inject
    FetchCommand(Console console, InstantSource clock, PluginHosts hosts, RestVenues venues, MarketStore store,
            BracketDirectory directory, StoredBrackets stored) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.venues = venues;
        this.store = store;
        this.directory = directory;
        this.stored = stored;
    }

    @Override
    public Integer call() {
        Instrument chosen = UsageException.check("VENUE:SYMBOL", () -> Instrument.parse(instrument));
        Duration length = UsageException.check("--interval", () -> Durations.parsePositive("interval", interval));
        TimeRange range = range();
        RestExchange exchange = hosts.exchange(plugins, chosen, RestExchange.class);
        CoinMargined.refuse("VENUE:SYMBOL", exchange, chosen, "asked for");
        Arguments arguments = arguments(exchange);
        RestMarketData data = venues.open(exchange, Optional.ofNullable(base), arguments);
        try {
            return fetch(exchange.name(), data, chosen, length, range);
        } catch (IOException e) {
            throw new UncheckedIOException("the store cannot be written, " + e.getMessage(), e);
        }
    }

    private Arguments arguments(RestExchange exchange) {
        Double stated = takerFee;
        if (stated == null) {
            return Arguments.defaults(exchange);
        }
        if (exchange.parameters().stream().noneMatch(parameter -> parameter.name().equals(TAKER_FEE))) {
            throw new UsageException("--taker-fee: the brackets of " + exchange.name() + " have no fee in them");
        }
        return UsageException.check("--taker-fee", () -> Arguments.of(exchange, Map.of(TAKER_FEE, stated.toString())));
    }

    private int fetch(String venue, RestMarketData data, Instrument chosen, Duration length, TimeRange range)
            throws IOException {
        Map<RowKind, RowHistory> histories = histories(venue, data, length);
        Optional<BracketSource> source = bracketSource(venue, data, chosen);
        List<String> notes = new ArrayList<>();
        RestFetch fetch = new RestFetch(chosen, store);
        try {
            notes.addAll(begin(data));
        } catch (HttpException e) {
            fetch.fail(e);
        }
        fetch.read(histories, length, range);
        Optional<HttpException> failure = fetch.failure();
        if (source.isPresent() && failure.isPresent()) {
            notes.add("the brackets are missing, not asked for");
        } else if (source.isPresent()) {
            failure = brackets(source.get(), chosen, notes);
        }
        FetchReport report = new FetchReport(chosen.toString(), data.address().toString(), fetch.kinds(), notes);
        console.out().print(json ? ReportJson.of(report) + "\n" : report.text());
        failure.ifPresent(e -> console.err().println("liq4j: " + e.getMessage()));
        boolean complete = fetch.kinds().stream().allMatch(kind -> kind.missing().isEmpty());
        return failure.map(FetchCommand::exitCode).orElse(complete ? ExitCode.OK : ExitCode.NETWORK);
    }

    /** Asks for the time, and for what may be asked for. */
    private List<String> begin(RestMarketData data) {
        List<String> notes = new ArrayList<>();
        if (data instanceof ClockSource time) {
            ClockOffset.measure(time, clock).warning().ifPresent(notes::add);
        }
        if (data instanceof LimitSource limits) {
            limits.adoptLimits().sentences().forEach(sentence -> notes.add("limits of the venue, " + sentence));
        }
        return notes;
    }

    private Optional<HttpException> brackets(BracketSource source, Instrument chosen, List<String> notes) {
        try {
            notes.addAll(store(source.brackets(chosen.symbol()), chosen));
            return Optional.empty();
        } catch (HttpException e) {
            return Optional.of(e);
        }
    }

    private static int exitCode(HttpException failure) {
        return failure.reason() == HttpException.Reason.INTERRUPTED
                ? ExitCode.INTERRUPTED
                : ExitCode.of(failure.blame());
    }

    private Map<RowKind, RowHistory> histories(String venue, RestMarketData data, Duration length) {
        Map<RowKind, RowHistory> all = VenueHistories.of(data);
        Map<RowKind, RowHistory> wanted = new EnumMap<>(RowKind.class);
        for (String name : kinds.isEmpty() && !brackets ? List.of("candles") : kinds) {
            RowKind kind = UsageException.check("--kinds", () -> KindOption.parse(name));
            RowHistory history = all.get(kind);
            if (history == null) {
                throw new UsageException("--kinds = " + name + ": " + venue + " has no history of it, only of "
                        + all.keySet().stream().map(RowKind::label).toList());
            }
            if ((kind == RowKind.CANDLES || kind == RowKind.MARK_CANDLES)
                    && !history.reach().periods().containsKey(length)) {
                throw new UsageException("--interval = " + interval + ": " + venue + " has "
                        + history.reach().periods().keySet().stream().map(Durations::format).toList());
            }
            wanted.put(kind, history);
        }
        return wanted;
    }

    private Optional<BracketSource> bracketSource(String venue, RestMarketData data, Instrument chosen) {
        if (!brackets) {
            return Optional.empty();
        }
        if (data instanceof BracketSource source) {
            requireNoTableOfToday(chosen);
            return Optional.of(source);
        }
        throw new UsageException("--brackets: " + venue
                + " tells them to account holders only; liq4j brackets import --instrument " + chosen
                + " --valid-from DATE FILE reads its reply to yours");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void requireNoTableOfToday(Instrument chosen) {
        LocalDate today = today();
        Instant start = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!replace && directory.find(chosen).filter(own -> own.tables().containsKey(start)).isPresent()) {
            throw new UsageException("--brackets: " + directory.file(chosen) + " has a table of " + today
                    + "; --replace replaces it");
        }
    }

    private List<String> store(ImportedBrackets read, Instrument chosen) {
        LocalDate today = today();
        List<String> remarks = new ArrayList<>(List.of(read.source() + ", fetched on " + today));
        remarks.addAll(read.notes());
        stored.keep(chosen, read.table(), today.atStartOfDay(ZoneOffset.UTC).toInstant(),
                clock.instant());
        directory.put(chosen, today, read.table(), remarks);
        List<String> notes = new ArrayList<>(
                List.of(read.table().brackets().size() + " brackets written to " + directory.file(chosen)));
        notes.addAll(read.notes());
        return notes;
    }

    private TimeRange range() {
        Instant end = to == null ? clock.instant().truncatedTo(ChronoUnit.MINUTES) : time("--to", to);
        Instant start = from == null ? end.minus(Duration.ofDays(1)) : time("--from", from);
        return RangeOptions.between(start, end);
    }

    private static Instant time(String option, String text) {
        return UsageException.check(option, () -> TimeOption.parse(text));
    }
}
