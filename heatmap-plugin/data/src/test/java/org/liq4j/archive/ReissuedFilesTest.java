/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.FileOutcome.Status;
import org.liq4j.archive.fake.FakeArchive;
import org.liq4j.archive.fake.FakeTables;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is published twice: a file anew, or the same rows in another file. */
class ReissuedFilesTest {

    private static final FakeMarket MARKET = new FakeMarket("2025-03-01", "2025-04-01");

    @TempDir
    private Path folder;

    private final FakeArchive archive = new FakeArchive();
    private final TestTime time = new TestTime("2025-04-20T00:00:00Z");
    private final MemoryRows rows = new MemoryRows();
    private final ArchiveFile month = MARKET.files().getFirst();

    @AfterEach
    void close() {
        archive.close();
    }

    private DownloadReport download(FakeMarket market) throws IOException, InterruptedException {
        return market.download(archive, MetricsLabels.SAFE, folder, rows, time).run(
                ArchivePlan.of(market.request(ArchiveKind.KLINES), time.instant()), DownloadProgress.NONE);
    }

    private void publish(ArchiveFile file, List<String> bars) {
        archive.publish(file.path(), FakeTables.table(FakeTables.KLINE_HEADER, bars));
    }

    @Test
    void rowsThatAFileHasNoMoreStayAndAreCounted() throws IOException, InterruptedException {
        publish(month, FakeMarket.rows(month));
        download(MARKET);
        publish(month, FakeMarket.rows(month).subList(0, 741));
        DownloadReport report = download(MARKET);
        assertEquals(List.of(Status.REISSUED), report.files().stream().map(FileOutcome::status).toList());
        assertEquals(Map.of(ArchiveImport.WITHDRAWN, 3L), report.counts());
        assertEquals(744, rows.count(RowKind.CANDLES));
        assertEquals(741, report.rows().get(RowKind.CANDLES));
        assertEquals("2025-03-31T21:00:00Z", report.holes().getFirst().from().toString());
    }

    @Test
    void moreRowsThanBeforeAreNoLoss() throws IOException, InterruptedException {
        publish(month, FakeMarket.rows(month).subList(0, 700));
        download(MARKET);
        publish(month, FakeMarket.rows(month));
        assertEquals(Map.of(), download(MARKET).counts());
        assertEquals(744, rows.count(RowKind.CANDLES));
    }

    @Test
    void theMonthAfterItsDaysChangesNothing() throws IOException, InterruptedException {
        month.days().forEach(day -> publish(day, daysBars(day)));
        DownloadReport days = download(MARKET);
        assertEquals(31, days.files(Status.FETCHED).size());
        SortedMap<String, SortedMap<String, String>> before = new TreeMap<>(rows.rows());
        publish(month, FakeMarket.rows(month));
        DownloadReport whole = download(MARKET);
        assertEquals(List.of(Status.FETCHED), whole.files().stream().map(FileOutcome::status).toList());
        assertEquals(before, rows.rows());
        assertEquals(744, rows.count(RowKind.CANDLES));
    }

    /** Of the month's own bars. */
    private List<String> daysBars(ArchiveFile day) {
        return FakeMarket.rows(month).stream().filter(bar -> {
            long open = Long.parseLong(bar.substring(0, bar.indexOf(',')));
            return open >= day.from().toEpochMilli() && open < day.to().toEpochMilli();
        }).toList();
    }

    @Test
    void aMonthAndDaysOfItTogetherGiveEachBarOnce() throws IOException, InterruptedException {
        FakeMarket part = new FakeMarket("2025-03-10", "2025-03-12");
        month.days().forEach(day -> publish(day, daysBars(day)));
        publish(month, FakeMarket.rows(month));
        download(part);
        assertEquals(48, rows.count(RowKind.CANDLES));
        download(MARKET);
        download(part);
        assertEquals(744, rows.count(RowKind.CANDLES));
    }
}
