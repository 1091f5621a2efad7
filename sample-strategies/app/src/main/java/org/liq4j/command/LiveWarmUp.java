/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.google.inject.Inject;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.VenueHistories;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.ArchiveInterval;
import org.liq4j.archive.ArchiveKind;
import org.liq4j.archive.ArchivePlan;
import org.liq4j.archive.ArchiveRequest;
import org.liq4j.archive.ArchiveSettings;
import org.liq4j.archive.ArchivedExchange;
import org.liq4j.archive.DownloadProgress;
import org.liq4j.archive.DownloadReport;
import org.liq4j.archive.FileOutcome;
import org.liq4j.archive.MetricsLabels;
import org.liq4j.history.MarketHistory;
import org.liq4j.http.HttpException;
import org.liq4j.store.MarketStore;
import org.liq4j.store.NothingStoredException;
import org.liq4j.store.StoredMarketReader;
import org.liq4j.stream.FollowedMarket;

/** The bars before the first live one: those of the store, and what the store lacks from the exchange, which is then stored too. */
final class LiveWarmUp {

    /** What a bar takes; top traders' ratios, which no bar has, are left out. */
    private static final Set<RowKind> KINDS = Set.of(RowKind.CANDLES, RowKind.OPEN_INTEREST, RowKind.FUNDING,
            RowKind.ACCOUNT_RATIO);

    /** Exchanges keep no older statistics for questions; an archive does, and is a day or two behind. */
    private static final Duration KEPT_BY_REST = Duration.ofDays(29);

    private final MarketStore store;
    private final InstantSource clock;
    private final ArchiveDownloads downloads;

    @Inject
    LiveWarmUp(MarketStore store, InstantSource clock, ArchiveDownloads downloads) {
        this.store = store;
        this.clock = clock;
        this.downloads = downloads;
    }

    /**
     * The bars of a time up to now; none if there are none, or none were asked for. What could not be had is noted, and the rest
     * is used.
     *
     * @param length
     *            of the time
     */
    MarketHistory of(Instrument instrument, FollowedMarket followed, Duration length, Optional<RestMarketData> rest,
            Consumer<String> notes) {
        Duration interval = followed.interval();
        MarketHistory none = MarketHistory.builder(instrument, interval).build();
        if (length.isZero()) {
            return none;
        }
        long millis = interval.toMillis();
        Instant end = Instant.ofEpochMilli(clock.millis() / millis * millis);
        TimeRange range = new TimeRange(end.minus(length), end);
        Instant known = storedUntil(instrument, interval, range).orElse(range.from());
        if (followed.exchange() instanceof ArchivedExchange archived && known.isBefore(end.minus(KEPT_BY_REST))) {
            download(instrument, archived, interval, new TimeRange(known, end), notes);
            known = storedUntil(instrument, interval, range).orElse(range.from());
        }
        if (rest.isPresent() && known.isBefore(end)) {
            fetch(instrument, followed.symbol(), interval, new TimeRange(known, end), rest.get(), notes);
        }
        try {
            MarketHistory stored = new StoredMarketReader(store).read(instrument, Optional.of(interval), range)
                    .history();
            notes.accept("warm-up of " + stored.size() + " bars from " + stored.endTime(0) + " on");
            return stored;
        } catch (NothingStoredException e) {
            notes.accept("no warm-up: " + e.getMessage());
            return none;
        } finally {
            // What was read is in memory, and a run of weeks needs what the store holds open.
            store.close();
        }
    }

    /** Brings what the exchange's archive has of a time. */
    private void download(Instrument instrument, ArchivedExchange exchange, Duration interval, TimeRange range,
            Consumer<String> notes) {
        Set<ArchiveKind> files = KINDS.stream().flatMap(kind -> ArchiveKind.with(kind).stream())
                .collect(Collectors.toSet());
        try {
            ArchiveRequest request = new ArchiveRequest(instrument, files,
                    LocalDate.ofInstant(range.from(), ZoneOffset.UTC),
                    LocalDate.ofInstant(range.until(), ZoneOffset.UTC),
                    ArchiveInterval.parse(Durations.format(interval)));
            notes.accept("downloads from the exchange's archive what is older than "
                    + Durations.format(KEPT_BY_REST));
            DownloadReport report = downloads
                    .with(ArchiveSettings.of(exchange.archive().toString()), MetricsLabels.SAFE)
                    .run(ArchivePlan.of(request, clock.instant()), DownloadProgress.NONE);
            int missing = report.files(FileOutcome.Status.MISSING, FileOutcome.Status.REFUSED).size();
            if (missing > 0) {
                notes.accept("warm-up is not complete: " + missing + " files of the archive could not be had");
            }
        } catch (InvalidValueException | HttpException e) {
            notes.accept("warm-up without the archive: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the store cannot be written, " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fetches what comes after the last stored bar. */
    private void fetch(Instrument instrument, String symbol, Duration interval, TimeRange range, RestMarketData data,
            Consumer<String> notes) {
        Map<RowKind, RowHistory> histories = new EnumMap<>(VenueHistories.of(data));
        histories.keySet().retainAll(KINDS);
        RowHistory candles = histories.get(RowKind.CANDLES);
        if (candles == null || !candles.reach().periods().containsKey(interval)) {
            return;
        }
        RestFetch fetch = new RestFetch(new Instrument(instrument.venue(), symbol.toUpperCase(Locale.ROOT)),
                store);
        try {
            fetch.read(histories, interval, range);
        } catch (IOException e) {
            throw new UncheckedIOException("the store cannot be written, " + e.getMessage(), e);
        }
        fetch.failure().ifPresent(failure -> notes.accept("warm-up is not complete: " + failure.getMessage()));
    }

    private Optional<Instant> storedUntil(Instrument instrument, Duration interval, TimeRange range) {
        try {
            MarketHistory stored = new StoredMarketReader(store).read(instrument, Optional.of(interval), range)
                    .history();
            // Bars from the start on, else those before are fetched too.
            boolean whole = !stored.endTime(0).isAfter(range.from().plus(interval.multipliedBy(2)));
            return whole && stored.gaps().isEmpty() ? Optional.of(stored.endTime(stored.size() - 1)) : Optional.empty();
        } catch (NothingStoredException e) {
            return Optional.empty();
        }
    }
}
