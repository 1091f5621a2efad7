/* SPDX-License-Identifier: MIT */
package org.liq4j.signal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.kit.SignalSinkContract;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
