/* SPDX-License-Identifier: MIT */
package org.liq4j.signal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.liq4j.api.kit.SignalSinkContract;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

/** Signals in a CSV file keep the contract that third parties' sinks inherit. */
class CsvSignalSinkContractTest extends SignalSinkContract {

    @Override
    protected SignalSink open(Path folder) {
        return new CsvSignalSink(folder.resolve("signals.csv"));
    }

    @Override
    protected List<Signal> delivered(Path folder) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("signals.csv"))) {
            return rows.stream().map(row -> new Signal(Instant.parse(row.getField("time")),
                    Instrument.parse(row.getField("instrument")), row.getField("strategy"),
                    Signal.Action.valueOf(row.getField("action")), Double.parseDouble(row.getField("price"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
