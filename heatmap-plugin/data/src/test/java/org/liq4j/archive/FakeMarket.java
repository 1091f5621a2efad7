/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowSink;
import org.liq4j.archive.fake.FakeArchive;
import org.liq4j.archive.fake.FakeTables;

/** A market of a few days and what the archive has of it: bars of an hour, and all else. */
record FakeMarket(LocalDate from, LocalDate to) {

    static final int TRADES = 500;

    private static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");

    FakeMarket(String from, String to) {
        this(LocalDate.parse(from), LocalDate.parse(to));
    }

    ArchiveRequest request(ArchiveKind... kinds) {
        return new ArchiveRequest(BTC, Set.of(kinds), from, to, ArchiveInterval.H1);
    }

    /** The files that a request for all kinds looks for, long after. */
    List<ArchiveFile> files() {
        return ArchivePlan.of(request(ArchiveKind.values()), new TestTime("2030-01-01T00:00:00Z").instant()).files();
    }

    /** Publishes all of it. */
    void publish(FakeArchive archive) {
        files().forEach(file -> archive.publish(file.path(), FakeTables.table(header(file), rows(file))));
    }

    static String header(ArchiveFile file) {
        return switch (file.kind()) {
            case KLINES, MARK_KLINES -> FakeTables.KLINE_HEADER;
            case METRICS -> FakeTables.METRICS_HEADER;
            case FUNDING -> FakeTables.FUNDING_HEADER;
            case TRADES -> FakeTables.TRADE_HEADER;
            case BOOK_DEPTH -> FakeTables.DEPTH_HEADER;
        };
    }

    static List<String> rows(ArchiveFile file) {
        return switch (file.kind()) {
            case KLINES, MARK_KLINES -> FakeTables.klines(file.from(), file.to(), Duration.ofHours(1));
            case METRICS -> FakeTables.metrics("BTCUSDT", file.from(), file.to());
            case FUNDING -> FakeTables.funding(file.from(), file.to());
            case TRADES -> FakeTables.trades(file.from(), TRADES);
            case BOOK_DEPTH -> FakeTables.depth(file.from(), file.to());
        };
    }

    /** A download of three files at once. */
    ArchiveDownload download(FakeArchive archive, MetricsLabels labels, Path folder, RowSink sink, TestTime time) {
        return new ArchiveDownload(time.connections(), settings(archive, 3), labels, folder, sink, kept(sink), time);
    }

    /** A download of one file after the other. */
    ArchiveDownload alone(FakeArchive archive, Path folder, RowSink sink, TestTime time) {
        return new ArchiveDownload(time.connections(), settings(archive, 1), MetricsLabels.SAFE, folder, sink,
                kept(sink), time);
    }

    private static BiPredicate<Instrument, RowKind> kept(RowSink sink) {
        return (instrument, kind) -> sink instanceof MemoryRows rows && rows.count(kind) > 0;
    }

    private static ArchiveSettings settings(FakeArchive archive, int parallel) {
        return new ArchiveSettings(archive.url(), parallel, 4, Duration.ofMillis(500), Duration.ofSeconds(30), 1);
    }
}
