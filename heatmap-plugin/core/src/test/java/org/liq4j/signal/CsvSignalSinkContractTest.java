/* SPDX-License-Identifier: MIT */
package org.liq4j.signal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.kit.SignalSinkContract;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Signals in a CSV file keep the contract that third parties' sinks inherit. */
class CsvSignalSinkContractTest extends SignalSinkContract {

    @Override
    protected SignalSink open(Path folder) {
        return new CsvSignalSink(folder.resolve("signals.csv"));
    }

    @Override
    protected List<Signal> delivered(Path folder) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("signals.csv"))) {
            return rows.stream().map(CsvSignalSinkContractTest::signal).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Signal signal(NamedCsvRecord row) {
        return new Signal(row.getField("id"), Instant.parse(row.getField("time")),
                Instrument.parse(row.getField("instrument")), row.getField("strategy"),
                Signal.Action.valueOf(row.getField("action")), Signal.Cause.valueOf(row.getField("cause")),
                row.getField("reason"), Double.parseDouble(row.getField("price")), number(row, "stop"),
                number(row, "target"), number(row, "coins"));
    }

    private static double number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    @Test
    void aFileOfFormerColumnsIsRefusedAndKept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("signals.csv");
        String former = "time,instrument,strategy,action,price\n2026-01-01T00:00:00Z,BINANCE:BTCUSDT,a,EXIT_LONG,1.0\n";
        Files.writeString(file, former);
        String message = assertThrows(InvalidValueException.class, () -> open(folder).close()).getMessage();
        assertTrue(message.contains("must be another file, or none yet"), message);
        assertEquals(former, Files.readString(file));
    }

    @Test
    void alertsAreLinesToo(@TempDir Path folder) throws IOException {
        Alert alert = new Alert("BINANCE:BTCUSDT/alert/CLUSTER_NEAR/1", Instant.EPOCH,
                Instrument.parse("BINANCE:BTCUSDT"), Alert.Kind.CLUSTER_NEAR, "A modelled \"cluster\", near.", 60_000,
                5e6);
        Alert gone = new Alert("BINANCE:BTCUSDT/alert/VENUE_LOST/1", Instant.EPOCH,
                Instrument.parse("BINANCE:BTCUSDT"), Alert.Kind.VENUE_LOST, "Gone.", Double.NaN, Double.NaN);
        Path file = folder.resolve("signals.csv");
        for (int run = 0; run < 2; run++) {
            try (CsvSignalSink sink = new CsvSignalSink(file)) {
                sink.accept(alert);
                sink.accept(gone);
                assertTrue(sink.hasDelivered(alert.id()) && sink.hasDelivered(gone.id()));
            }
        }
        assertEquals(List.of("time,instrument,strategy,action,price,cause,reason,stop,target,coins,id",
                "1970-01-01T00:00:00Z,BINANCE:BTCUSDT,,ALERT,60000.0,CLUSTER_NEAR,\"A modelled \"\"cluster\"\", near.\",,,,"
                        + alert.id(),
                "1970-01-01T00:00:00Z,BINANCE:BTCUSDT,,ALERT,,VENUE_LOST,Gone.,,,," + gone.id()),
                Files.readAllLines(file));
    }

    @Test
    void anUnfinishedLastLineIsCutAndWhatIsThereIsNotWrittenAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("signals.csv");
        List<Signal> signals = IntStream.range(0, 4).mapToObj(k -> Signal.of(Instant.EPOCH.plusSeconds(60L * k),
                new Instrument("BINANCE", "BTCUSDT"), "a\n\"b\", " + k, Signal.Action.EXIT_LONG, 60_000 + k)).toList();
        try (SignalSink sink = open(folder)) {
            signals.subList(0, 3).forEach(sink::accept);
        }
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            try (CsvSignalSink sink = new CsvSignalSink(file)) {
                List<Boolean> known = signals.stream().map(signal -> sink.hasDelivered(signal.id())).toList();
                assertEquals(List.of(true, true, true, true), asExpected(known, delivered(folder)), "cut at " + cut);
                signals.forEach(sink::accept);
                signals.forEach(sink::accept);
            }
            assertEquals(signals, delivered(folder), "cut at " + cut);
        }
    }

    /** Whether each is known exactly when it is there. */
    private static List<Boolean> asExpected(List<Boolean> known, List<Signal> there) {
        return IntStream.range(0, known.size()).mapToObj(k -> known.get(k) == (k < there.size())).toList();
    }

    /** Only the end of a large file is read. */
    @Test
    void theLastSignalsOfALargeFileAreKnown(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("signals.csv");
        String strategy = "long\n\"" + "x".repeat(2_000);
        List<Signal> signals = IntStream.range(0, 3_000).mapToObj(k -> Signal.of(Instant.EPOCH.plusSeconds(60L * k),
                new Instrument("BINANCE", "BTCUSDT"), strategy, Signal.Action.EXIT_LONG, 60_000)).toList();
        try (SignalSink sink = open(folder)) {
            signals.forEach(sink::accept);
        }
        long size = Files.size(file);
        try (CsvSignalSink sink = new CsvSignalSink(file)) {
            signals.subList(2_500, 3_000).forEach(sink::accept);
            assertEquals(size, Files.size(file));
            assertFalse(sink.hasDelivered(signals.getFirst().id()));
        }
    }
}
