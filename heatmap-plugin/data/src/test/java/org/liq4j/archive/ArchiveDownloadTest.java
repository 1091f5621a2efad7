/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowSink;
import org.liq4j.archive.FileOutcome.Status;
import org.liq4j.archive.fake.FakeArchive;
import org.liq4j.archive.fake.FakeTables;
import org.liq4j.archive.fake.Fault;
import org.liq4j.archive.fake.FaultScript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArchiveDownloadTest {

    private static final FakeMarket MARKET = new FakeMarket("2025-02-27", "2025-03-03");

    @TempDir
    private Path folder;

    private final FakeArchive archive = new FakeArchive();
    private final TestTime time = new TestTime("2025-04-20T00:00:00Z");
    private final MemoryRows rows = new MemoryRows();

    @AfterEach
    void close() {
        archive.close();
    }

    private DownloadReport download(ArchiveRequest request) throws IOException, InterruptedException {
        return download(request, rows, MetricsLabels.SAFE);
    }

    private DownloadReport download(ArchiveRequest request, RowSink sink, MetricsLabels labels)
            throws IOException, InterruptedException {
        return MARKET.download(archive, labels, folder, sink, time).run(ArchivePlan.of(request, time.instant()),
                DownloadProgress.NONE);
    }

    private static List<Status> statuses(DownloadReport report) {
        return report.files().stream().map(FileOutcome::status).distinct().toList();
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".zip.json"))
                    .filter(file -> !file.endsWith(".lock")).toList();
        }
    }

    @Test
    void allKindsComeWithTheirRows() throws IOException, InterruptedException {
        MARKET.publish(archive);
        DownloadReport report = download(MARKET.request(ArchiveKind.values()));
        assertEquals(List.of(Status.FETCHED), statuses(report));
        assertEquals(4 * 24, rows.count(RowKind.CANDLES));
        assertEquals(4 * 24, rows.count(RowKind.MARK_CANDLES));
        assertEquals(4 * 288, rows.count(RowKind.OPEN_INTEREST));
        assertEquals(4 * 288, rows.count(RowKind.TOP_TRADER_POSITION_RATIO));
        assertEquals((28 + 31) * 3, rows.count(RowKind.FUNDING));
        assertEquals(4 * FakeMarket.TRADES, rows.count(RowKind.TRADES));
        assertEquals(4 * 28_800, rows.count(RowKind.BOOK_DEPTH));
        assertEquals(4 * 24, report.rows().get(RowKind.CANDLES));
        assertEquals(List.of(), leftovers());
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws IOException, InterruptedException {
        MARKET.publish(archive);
        ArchiveRequest request = MARKET.request(ArchiveKind.KLINES, ArchiveKind.METRICS, ArchiveKind.FUNDING);
        DownloadReport first = download(request);
        int writes = rows.writes();
        archive.forgetRequests();
        DownloadReport second = download(request);
        assertEquals(List.of(Status.UNCHANGED), statuses(second));
        assertEquals(first.rows(), second.rows());
        assertEquals(first.holes(), second.holes());
        assertEquals(writes, rows.writes());
        assertTrue(archive.requests().stream().allMatch(path -> path.endsWith(".CHECKSUM")));
    }

    @Test
    void whatTheSinkHasLostIsBroughtAgain() throws IOException, InterruptedException {
        MARKET.publish(archive);
        ArchiveRequest request = MARKET.request(ArchiveKind.KLINES);
        download(request);
        MemoryRows empty = new MemoryRows();
        assertEquals(List.of(Status.FETCHED), statuses(download(request, empty, MetricsLabels.SAFE)));
        assertEquals(rows.rows(), empty.rows());
    }

    @Test
    void readingsOfAMonthAreWrittenTogether() throws IOException, InterruptedException {
        MARKET.publish(archive);
        download(MARKET.request(ArchiveKind.METRICS));
        assertEquals(2 * 4, rows.writes());
    }

    @Test
    void aFileIssuedAnewIsBroughtAgainAndReported() throws IOException, InterruptedException {
        MARKET.publish(archive);
        download(MARKET.request(ArchiveKind.KLINES));
        ArchiveFile anew = MARKET.files().getFirst();
        List<String> other = new ArrayList<>(FakeMarket.rows(anew));
        other.set(3, other.get(3).replaceFirst(",(\\d+)\\.(\\d+),(\\d{13}),", ",999999.5,$3,"));
        archive.publish(anew.path(), FakeTables.table(FakeTables.KLINE_HEADER, other));
        DownloadReport report = download(MARKET.request(ArchiveKind.KLINES));
        assertEquals(List.of(anew.name()),
                report.files(Status.REISSUED).stream().map(file -> file.file().name()).toList());
        assertEquals(3, report.files(Status.UNCHANGED).size());
        assertTrue(rows.rows().values().stream().flatMap(kind -> kind.values().stream())
                .anyMatch(values -> values.contains(" 999999.5 ")));
    }

    @Test
    void readingsAreBroughtAgainWhenTheirLabelsMeanSomethingElse() throws IOException, InterruptedException {
        MARKET.publish(archive);
        download(MARKET.request(ArchiveKind.METRICS, ArchiveKind.KLINES));
        DownloadReport report = download(MARKET.request(ArchiveKind.METRICS, ArchiveKind.KLINES), rows,
                MetricsLabels.AS_REPORTED);
        assertEquals(4, report.files(Status.FETCHED).size());
        assertEquals(4, report.files(Status.UNCHANGED).size());
    }

    @Test
    void anEntryOfTheManifestThatIsTornCountsForNothing() throws IOException, InterruptedException {
        MARKET.publish(archive);
        download(MARKET.request(ArchiveKind.KLINES));
        Path entry = folder.resolve(MARKET.files().getFirst().path() + ".json");
        Files.writeString(entry, Files.readString(entry).substring(0, 40));
        DownloadReport report = download(MARKET.request(ArchiveKind.KLINES));
        assertEquals(1, report.files(Status.FETCHED).size());
        assertEquals(3, report.files(Status.UNCHANGED).size());
    }

    @Test
    void anAbsentDayIsAHole() throws IOException, InterruptedException {
        MARKET.files().stream().filter(file -> !file.name().contains("02-28"))
                .forEach(file -> archive.publish(file.path(),
                        FakeTables.table(FakeMarket.header(file), FakeMarket.rows(file))));
        DownloadReport report = download(MARKET.request(ArchiveKind.KLINES, ArchiveKind.METRICS));
        assertEquals(2, report.files(Status.ABSENT).size());
        assertEquals(1 + 4, report.holes().size());
        assertEquals("2025-02-28T00:00:00Z", report.holes().getFirst().from().toString());
        assertEquals("the archive has no file", report.holes().getFirst().reason());
        assertEquals(List.of(), time.pauses());
    }

    @Test
    void aMonthOfFundingIsNotGivenUpBeforeItsFirstMonday() throws IOException, InterruptedException {
        FakeMarket august = new FakeMarket("2026-08-01", "2026-09-01");
        for (String now : List.of("2026-09-04T12:00:00Z", "2026-09-08T12:00:00Z")) {
            assertEquals("not published yet", holeOf(august, now).reason());
            assertEquals(Hole.Lasting.FOR_NOW, holeOf(august, now).lasting());
        }
        assertEquals("the archive has no file", holeOf(august, "2026-09-09T12:00:00Z").reason());
    }

    private Hole holeOf(FakeMarket market, String now) throws IOException, InterruptedException {
        TestTime then = new TestTime(now);
        List<Hole> holes = market.download(archive, MetricsLabels.SAFE, folder, rows, then)
                .run(ArchivePlan.of(market.request(ArchiveKind.FUNDING), then.instant()), DownloadProgress.NONE)
                .holes();
        assertEquals(1, holes.size());
        return holes.getFirst();
    }

    @Test
    void aMonthWithoutAFileComesByDay() throws IOException, InterruptedException {
        FakeMarket month = new FakeMarket("2025-03-01", "2025-04-01");
        ArchiveFile file = month.files().getFirst();
        assertEquals(31, file.days().size());
        file.days().stream().limit(30).forEach(
                day -> archive.publish(day.path(), FakeTables.table(FakeTables.KLINE_HEADER, FakeMarket.rows(day))));
        DownloadReport report = download(month.request(ArchiveKind.KLINES));
        assertEquals(30, report.files(Status.FETCHED).size());
        assertEquals(30 * 24, rows.count(RowKind.CANDLES));
        assertEquals(List.of("2025-03-31T00:00:00Z"),
                report.holes().stream().map(hole -> hole.from().toString()).toList());
    }

    @Test
    void aCutConnectionIsTakenUpWhereItEnded() throws IOException, InterruptedException {
        MARKET.publish(archive);
        archive.withFaults((path, earlier) -> earlier < 3 && path.endsWith(".zip")
                ? Optional.of(Fault.LENGTH_TOO_LONG)
                : Optional.empty());
        DownloadReport report = download(MARKET.request(ArchiveKind.KLINES));
        assertEquals(List.of(Status.FETCHED), statuses(report));
        archive.forgetRequests();
        ArchiveFile first = MARKET.files().getFirst();
        rewriteManifest(first);
        archive.withFaults((path, earlier) -> earlier == 0 && path.endsWith(".zip")
                ? Optional.of(Fault.CUT)
                : Optional.empty());
        download(MARKET.request(ArchiveKind.KLINES));
        List<String> asked = archive.requests().stream().filter(path -> path.contains(".zip bytes=")).toList();
        assertEquals(1, asked.size());
        assertTrue(asked.getFirst().matches(".*02-27.zip bytes=[1-9][0-9]*-"), asked.getFirst());
    }

    private void rewriteManifest(ArchiveFile file) throws IOException {
        Files.delete(folder.resolve(file.path() + ".json"));
    }

    @Test
    void everyFaultThatPassesIsGotOver() throws IOException, InterruptedException {
        MARKET.publish(archive);
        DownloadReport undisturbed = download(MARKET.request(ArchiveKind.KLINES));
        for (Fault fault : List.of(Fault.CUT, Fault.HUNG_UP, Fault.LENGTH_TOO_LONG, Fault.LENGTH_TOO_SHORT,
                Fault.TRUNCATED, Fault.EMPTY, Fault.WRONG_BYTE, Fault.WRONG_RANGE, Fault.RANGE_IGNORED,
                Fault.LIMITED, Fault.BANNED, Fault.UNAVAILABLE)) {
            archive.forgetRequests();
            archive.withFaults(FaultScript.first(fault, fault));
            MemoryRows found = new MemoryRows();
            Path other = folder.resolve(fault.name());
            DownloadReport report = MARKET.download(archive, MetricsLabels.SAFE, other, found, time)
                    .run(ArchivePlan.of(MARKET.request(ArchiveKind.KLINES), time.instant()), DownloadProgress.NONE);
            assertEquals(List.of(Status.FETCHED), statuses(report), fault.name());
            assertEquals(rows.rows(), found.rows(), fault.name());
            assertEquals(undisturbed.holes(), report.holes());
        }
    }

    @Test
    void aFaultThatDoesNotPassLeavesTheRestAndSaysWhatIsMissing() throws IOException, InterruptedException {
        MARKET.publish(archive);
        for (Fault fault : List.of(Fault.FORBIDDEN, Fault.UNAVAILABLE, Fault.WRONG_BYTE, Fault.EMPTY, Fault.LIMITED)) {
            archive.withFaults(FaultScript.always("2025-02-28.zip", fault));
            MemoryRows found = new MemoryRows();
            Path other = folder.resolve(fault.name());
            DownloadReport report = MARKET.download(archive, MetricsLabels.SAFE, other, found, time)
                    .run(ArchivePlan.of(MARKET.request(ArchiveKind.KLINES), time.instant()), DownloadProgress.NONE);
            assertEquals(3 * 24, found.count(RowKind.CANDLES));
            assertEquals(List.of("BTCUSDT-1h-2025-02-28.zip"),
                    report.files(Status.MISSING).stream().map(file -> file.file().name()).toList());
            assertTrue(report.holes().getFirst().reason().startsWith("not fetched, "), fault.name());
        }
    }

    @Test
    void aRefusalIsNotAskedAgain() throws IOException, InterruptedException {
        MARKET.publish(archive);
        archive.withFaults(FaultScript.always("", Fault.FORBIDDEN));
        download(MARKET.request(ArchiveKind.KLINES));
        assertEquals(4, archive.requests().size());
        assertEquals(List.of(), time.pauses());
    }

    @Test
    void nothingIsAskedWhileTheVenueWantsAPause() throws IOException, InterruptedException {
        MARKET.publish(archive);
        archive.withFaults(FaultScript.first(Fault.LIMITED));
        DownloadReport report = MARKET.alone(archive, folder, rows, time)
                .run(ArchivePlan.of(MARKET.request(ArchiveKind.FUNDING), time.instant()), DownloadProgress.NONE);
        assertEquals(List.of(Status.FETCHED), statuses(report));
        // Two files, each with its checksum: four requests were refused, with seven seconds asked for.
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(7), Duration.ofSeconds(7),
                Duration.ofSeconds(7)), time.pauses());
    }

    @Test
    void pausesGrowAndAreNeverEqualNorZero() throws IOException, InterruptedException {
        MARKET.publish(archive);
        archive.withFaults(FaultScript.always("fundingRate-2025-02", Fault.UNAVAILABLE));
        MARKET.alone(archive, folder, rows, time)
                .run(ArchivePlan.of(MARKET.request(ArchiveKind.FUNDING), time.instant()), DownloadProgress.NONE);
        List<Duration> pauses = time.pauses();
        assertEquals(3, pauses.size());
        for (int p = 0; p < 3; p++) {
            long full = 500L << p;
            assertTrue(pauses.get(p).toMillis() >= full / 2 && pauses.get(p).toMillis() <= full, pauses.toString());
        }
    }

    @Test
    void aFileThatBreaksARuleIsRefusedWholeAndTheRestKept() throws IOException, InterruptedException {
        MARKET.publish(archive);
        ArchiveFile bad = MARKET.files().getFirst();
        archive.publish(bad.path(),
                FakeTables.table(FakeTables.KLINE_HEADER, FakeMarket.rows(bad))
                        + FakeMarket.rows(bad).getFirst().replaceFirst(",", ",-"));
        archive.publishBytes(MARKET.files().get(1).path(), "no zip".getBytes(StandardCharsets.US_ASCII));
        DownloadReport report = download(MARKET.request(ArchiveKind.KLINES));
        assertEquals(2, report.files(Status.REFUSED).size());
        assertEquals(2 * 24, rows.count(RowKind.CANDLES));
        assertEquals(List.of(), leftovers());
    }

    @Test
    void aMonthOfTradesThatTurnsOutBadLeavesNone() throws IOException, InterruptedException {
        ArchiveFile day = MARKET.files().stream().filter(file -> file.kind() == ArchiveKind.TRADES).findFirst()
                .orElseThrow();
        archive.publish(day.path(), FakeTables.table(FakeTables.TRADE_HEADER, FakeMarket.rows(day))
                + "9999,-1,1,1,1," + day.from().toEpochMilli() + ",true\n");
        DownloadReport report = download(MARKET.request(ArchiveKind.TRADES));
        assertEquals(1, report.files(Status.REFUSED).size());
        assertEquals(0, rows.writes());
    }

    @Test
    void aChecksumOfAnotherFileIsNotBelieved() throws IOException, InterruptedException {
        MARKET.publish(archive);
        String path = MARKET.files().getFirst().path();
        archive.publishRaw(path + ".CHECKSUM", "0".repeat(64) + "  BTCUSDT-1h-2025-02-26.zip\n");
        FileOutcome outcome = download(MARKET.request(ArchiveKind.KLINES)).files().getFirst();
        assertEquals(Status.MISSING, outcome.status());
        assertEquals("its checksum file is that of BTCUSDT-1h-2025-02-26.zip", outcome.detail());
    }

    @Test
    void aSinkThatFailsStopsAllAndTheNextRunBringsTheRest() throws IOException, InterruptedException {
        MARKET.publish(archive);
        RowSink full = (Instrument instrument, RowBatch batch) -> {
            throw new IOException("no space left");
        };
        assertThrows(IOException.class,
                () -> download(MARKET.request(ArchiveKind.KLINES, ArchiveKind.METRICS), full, MetricsLabels.SAFE));
        DownloadReport report = download(MARKET.request(ArchiveKind.KLINES, ArchiveKind.METRICS));
        assertEquals(List.of(Status.FETCHED), statuses(report));
        assertEquals(4 * 24, rows.count(RowKind.CANDLES));
    }

    @Test
    void anInterruptedRunLeavesWholeFilesAndTheNextGoesOn() throws IOException, InterruptedException {
        MARKET.publish(archive);
        ArchiveRequest request = MARKET.request(ArchiveKind.KLINES, ArchiveKind.METRICS, ArchiveKind.TRADES);
        MemoryRows undisturbed = new MemoryRows();
        MARKET.download(archive, MetricsLabels.SAFE, folder.resolve("other"), undisturbed, time)
                .run(ArchivePlan.of(request, time.instant()), DownloadProgress.NONE);
        Thread runner = Thread.currentThread();
        DownloadProgress stopper = new DownloadProgress() {

            private int finished;

            @Override
            public void planned(int files) {
            }

            @Override
            public synchronized void finished(ArchiveFile file) {
                if (++finished == 5) {
                    runner.interrupt();
                }
            }
        };
        ArchiveDownload download = MARKET.download(archive, MetricsLabels.SAFE, folder, rows, time);
        assertThrows(InterruptedException.class,
                () -> download.run(ArchivePlan.of(request, time.instant()), stopper));
        download(request);
        assertEquals(undisturbed.rows(), rows.rows());
    }
}
