/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DownloadCommandTest {

    private static final String REFUSED = "refused";

    @TempDir
    private Path home;

    private final MockWebServer server = new MockWebServer();
    private final AtomicReference<Optional<Thread>> interrupting = new AtomicReference<>(Optional.empty());
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                interrupting.getAndSet(Optional.empty()).ifPresent(Thread::interrupt);
                byte[] bytes = files.get(request.getUrl().encodedPath());
                if (bytes == null) {
                    return new MockResponse.Builder().code(404).build();
                }
                return new String(bytes, StandardCharsets.US_ASCII).equals(REFUSED)
                        ? new MockResponse.Builder().code(403).build()
                        : new MockResponse.Builder().body(new Buffer().write(bytes)).build();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String path(LocalDate day) {
        return "/data/futures/um/daily/klines/BTCUSDT/1h/BTCUSDT-1h-" + day + ".zip";
    }

    private void publish(LocalDate day, String lastRow) throws IOException, NoSuchAlgorithmException {
        StringBuilder table = new StringBuilder();
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (int hour = 0; hour < 24; hour++) {
            long open = start.plusSeconds(3_600L * hour).toEpochMilli();
            table.append(open).append(",100,102,99,101,5,").append(open + 3_599_999).append(",500,9,2,200,0\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("BTCUSDT-1h-" + day + ".csv"));
            zip.write(table.append(lastRow).toString().getBytes(StandardCharsets.US_ASCII));
        }
        files.put(path(day), bytes.toByteArray());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        files.put(path(day) + ".CHECKSUM", (HexFormat.of().formatHex(digest) + "  BTCUSDT-1h-" + day + ".zip\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private CommandRun download(String... more) {
        String[] all = {"download", "BINANCE:BTCUSDT", "--from", "2025-03-10", "--to", "2025-03-13", "--kinds",
                "candles", "--interval", "1h", "--base-url", "http://localhost:" + server.getPort()};
        String[] arguments = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, arguments, all.length, more.length);
        return CommandRun.at(home, arguments);
    }

    private void publishTwoDaysOfThree() throws IOException, NoSuchAlgorithmException {
        publish(LocalDate.parse("2025-03-10"), "");
        publish(LocalDate.parse("2025-03-12"), "");
    }

    @Test
    void daysAreStoredAndAnAbsentOneIsAHole() throws IOException, NoSuchAlgorithmException {
        publishTwoDaysOfThree();
        CommandRun run = download();
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertTrue(run.text().contains("Files: 2 fetched, 1 absent"), run.out());
        assertTrue(run.text().contains("candles 48"), run.out());
        assertTrue(run.text().contains("candles 2025-03-11T00:00:00Z to 2025-03-12T00:00:00Z: the archive has no file"),
                run.out());
        CommandRun gaps = CommandRun.at(home, "data", "gaps");
        assertTrue(gaps.text().contains("the archive has no file"), gaps.out());
        CommandRun again = download("--json");
        assertTrue(again.out().contains("\"status\":\"unchanged\""), again.out());
        assertTrue(again.out().contains("\"rows\":{\"candles\":48}"), again.out());
    }

    @Test
    void whatTheNetworkDoesNotBringIsNamed() throws IOException, NoSuchAlgorithmException {
        publishTwoDaysOfThree();
        files.put(path(LocalDate.parse("2025-03-12")), REFUSED.getBytes(StandardCharsets.US_ASCII));
        CommandRun run = download();
        assertEquals(ExitCode.NETWORK, run.exitCode());
        assertTrue(run.text().contains("Missing, to be had by another run: BTCUSDT-1h-2025-03-12.zip: HTTP 403"),
                run.out());
        assertTrue(run.err().contains("1 files could not be fetched; the others are stored"));
        assertTrue(CommandRun.at(home, "data", "list").out().contains("BINANCE:BTCUSDT"));
    }

    @Test
    void aFileThatBreaksARuleIsNamed() throws IOException, NoSuchAlgorithmException {
        publishTwoDaysOfThree();
        LocalDate day = LocalDate.parse("2025-03-10");
        publish(day, day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + ",1,2,3,4,5,6,7,8,9,10,11\n");
        CommandRun run = download();
        assertEquals(ExitCode.DATA, run.exitCode());
        assertTrue(run.text().contains("Refused, nothing of them is kept: BTCUSDT-1h-2025-03-10.zip: "
                + "BTCUSDT-1h-2025-03-10.zip:25: close_time = 6: must be open_time + 3599999 ms"), run.out());
    }

    @Test
    void aDryRunNamesTheFilesAndFetchesNone() {
        CommandRun run = download("--dry-run");
        assertEquals(ExitCode.OK, run.exitCode());
        assertTrue(run.text().contains("3 files to fetch for BINANCE:BTCUSDT, 0 are there"), run.out());
        assertTrue(run.text().contains("from BTCUSDT-1h-2025-03-10.zip to BTCUSDT-1h-2025-03-12.zip"), run.out());
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void wrongUsageIsRefused() {
        assertEquals(ExitCode.USAGE,
                CommandRun.at(home, "download", "OKX:BTC-USDT-SWAP", "--from", "2025-03-10").exitCode());
        assertEquals(ExitCode.USAGE, CommandRun.at(home, "download", "BINANCE:BTCUSDT").exitCode());
        for (String[] wrong : new String[][]{{"--interval", "1M"}, {"--interval", "1w"},
                {"--base-url", "http://data.binance.vision"}, {"--kinds", "liquidations"}, {"--kinds", "x"},
                {"--parallel", "0"}, {"--base-url", "nowhere"}, {"--metrics-labels", "x"}, {"--from", "yesterday"},
                {"--to", "2025-03-01"}}) {
            CommandRun run = CommandRun.at(home, Stream
                    .concat(Stream.of("download", "BINANCE:BTCUSDT"),
                            Stream.of(wrong[0].equals("--from")
                                    ? wrong
                                    : new String[]{"--from", "2025-03-10", wrong[0], wrong[1]}))
                    .toArray(String[]::new));
            assertEquals(ExitCode.USAGE, run.exitCode(), wrong[0] + " " + wrong[1] + run.err());
        }
    }

    @Test
    void aFolderInWhichAnotherDownloadIsAtWorkIsNamed() throws IOException {
        Path archive = Files.createDirectories(home.resolve("archive"));
        try (FileChannel other = FileChannel.open(archive.resolve(".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock held = other.lock()) {
            assertTrue(held.isValid());
            CommandRun run = download();
            assertEquals(ExitCode.DATA, run.exitCode());
            assertEquals("liq4j: " + archive + ": another download is at work there; run again when it is over\n",
                    run.err());
        }
    }

    @Test
    void anInterruptedDownloadEndsWithStatus130AndTheNextBringsAll() throws IOException, NoSuchAlgorithmException {
        publishTwoDaysOfThree();
        interrupting.set(Optional.of(Thread.currentThread()));
        CommandRun run = download();
        assertTrue(Thread.interrupted(), run.err());
        assertEquals(ExitCode.INTERRUPTED, run.exitCode());
        assertEquals("liq4j: interrupted; what was stored is whole, another run goes on from here\n", run.err());
        assertTrue(download().text().contains("candles 48"));
    }
}
