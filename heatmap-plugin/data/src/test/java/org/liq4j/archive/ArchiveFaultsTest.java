/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.FileOutcome.Status;
import org.liq4j.archive.fake.FakeArchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Servers that lie, and a folder that fails. */
class ArchiveFaultsTest {

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

    private DownloadReport download() throws IOException, InterruptedException {
        return MARKET.alone(archive, folder, rows, time).run(plan(), DownloadProgress.NONE);
    }

    private ArchivePlan plan() {
        return ArchivePlan.of(MARKET.request(ArchiveKind.KLINES), time.instant());
    }

    /** A server that answers everything the same. */
    private DownloadReport downloadFrom(MockResponse answer, List<String> asked)
            throws IOException, InterruptedException {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    asked.add(request.getUrl().encodedPath());
                    return answer;
                }
            });
            server.start();
            ArchiveSettings settings = new ArchiveSettings("http://localhost:" + server.getPort(), 2, 4,
                    Duration.ofMillis(500), Duration.ofSeconds(30), 1);
            return new ArchiveDownload(time.connections(), settings, MetricsLabels.SAFE, folder, rows,
                    (instrument, kind) -> true, time).run(plan(), DownloadProgress.NONE);
        }
    }

    private static String reason(DownloadReport report) {
        assertEquals(4, report.files(Status.MISSING).size());
        return report.files().getFirst().detail();
    }

    @Test
    void aPageInsteadOfAChecksumIsNone() throws IOException, InterruptedException {
        List<String> asked = new CopyOnWriteArrayList<>();
        DownloadReport report = downloadFrom(
                new MockResponse.Builder().body("<html>" + "please log in ".repeat(10_000)).build(), asked);
        assertEquals("its checksum file must be \"<sha256>  <file name>\"", reason(report));
        assertTrue(asked.stream().allMatch(path -> path.endsWith(".CHECKSUM")));
        assertEquals(0, rows.writes());
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException, InterruptedException {
        MARKET.publish(archive);
        List<String> asked = new CopyOnWriteArrayList<>();
        DownloadReport report = downloadFrom(new MockResponse.Builder().code(302)
                .addHeader("Location", archive.url() + "/" + MARKET.files().getFirst().path() + ".CHECKSUM").build(),
                asked);
        assertEquals("HTTP 302: leads to another address, which is not followed", reason(report));
        assertEquals(4, asked.size());
        assertEquals(List.of(), archive.requests());
    }

    @Test
    void nothingIsAskedAnyMoreAfterALongBan() throws IOException, InterruptedException {
        List<String> asked = new CopyOnWriteArrayList<>();
        DownloadReport report = downloadFrom(
                new MockResponse.Builder().code(418).addHeader("Retry-After", "259200").build(), asked);
        assertTrue(asked.size() <= 2, asked.toString());
        assertEquals(4, report.files(Status.MISSING).size());
        assertEquals("HTTP 418: banned for too many requests; no request before 2025-04-23T00:00:00Z",
                report.files().getLast().detail());
        assertEquals(List.of(), time.pauses());
    }

    @Test
    void aPlainAddressIsOfThisMachineOnly() {
        for (String other : List.of("http://data.binance.vision", "http://127.0.0.1.example.com", "ftp://localhost",
                "https://user@data.binance.vision", "https://data.binance.vision?x=1", "data.binance.vision")) {
            assertThrows(InvalidValueException.class, () -> ArchiveSettings.of(other), other);
        }
        for (String local : List.of("http://localhost:8080", "http://127.0.0.1:1/mirror/", "http://[::1]:8080")) {
            assertEquals(local.replaceAll("/+$", ""), ArchiveSettings.of(local).baseUrl());
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsNoBrokenConnection() throws IOException, InterruptedException {
        MARKET.publish(archive);
        Path part = partOfTheFirstFile();
        Files.createDirectories(part.resolveSibling("."));
        Files.createSymbolicLink(part, part.getFileName());
        assertThrows(FileSystemException.class, this::download);
        assertEquals(List.of(), time.pauses());
        Files.delete(part);
        download();
        assertEquals(4 * 24, rows.count(RowKind.CANDLES));
    }

    @Test
    void aWriteThatFailsInTheMiddleEndsTheRunAndTheNextBringsAll() throws IOException, InterruptedException {
        MARKET.publish(archive);
        Path part = partOfTheFirstFile();
        Files.createDirectories(part.resolveSibling("."));
        // A device of the system that takes no byte, as a disk that is full.
        Files.createSymbolicLink(part, Path.of("/dev/full"));
        UncheckedIOException error = assertThrows(UncheckedIOException.class, this::download);
        assertTrue(String.valueOf(error.getMessage()).startsWith("the archive's folder cannot be written, "),
                error::getMessage);
        assertEquals(List.of(), time.pauses());
        Files.delete(part);
        assertEquals(4, download().files(Status.FETCHED, Status.UNCHANGED).size());
        assertEquals(4 * 24, rows.count(RowKind.CANDLES));
    }

    private Path partOfTheFirstFile() throws IOException, InterruptedException {
        ArchiveFile first = MARKET.files().getFirst();
        Checksum stated = new ArchiveClient(time.connections(), ArchiveSettings.of(archive.url())).checksum(first);
        return new Manifest(folder).part(first, stated);
    }

    @Test
    void twoDownloadsDoNotShareAFolder() throws IOException, InterruptedException {
        MARKET.publish(archive);
        try (FileChannel other = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock held = other.lock()) {
            assertTrue(held.isValid());
            FolderInUseException error = assertThrows(FolderInUseException.class, this::download);
            assertEquals(folder + ": another download is at work there; run again when it is over",
                    error.getMessage());
            assertTrue(error.isRetryable());
            assertEquals(List.of(), archive.requests());
        }
        assertEquals(4, download().files(Status.FETCHED).size());
    }
}
