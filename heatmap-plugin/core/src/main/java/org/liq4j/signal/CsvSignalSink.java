/* SPDX-License-Identifier: MIT */
package org.liq4j.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

/** Appends each signal to a CSV file as soon as it comes: time, instrument, strategy, action, price. */
public final class CsvSignalSink implements SignalSink {

    private static final String HEADER = "time,instrument,strategy,action,price";

    private final Path file;
    private final CsvWriter csv;

    /**
     * Opens the file, a new one with a header row.
     *
     * @throws InvalidValueException
     *             if it holds something other than signals
     * @throws UncheckedIOException
     *             if it cannot be opened; the message names it
     */
    public CsvSignalSink(Path file) {
        this.file = file;
        try {
            boolean fresh = !Files.exists(file) || Files.size(file) == 0;
            if (!fresh && !isOfSignals(file)) {
                throw new InvalidValueException("file", file.toString(),
                        "must be a file of signals, which starts with " + HEADER + ", or none yet");
            }
            Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            if (fresh) {
                csv.writeRecord(HEADER.split(",", -1));
                csv.flush();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void accept(Signal signal) {
        try {
            csv.writeRecord(signal.time().toString(), signal.instrument().toString(), signal.strategy(),
                    signal.action().name(), Double.toString(signal.price()));
            csv.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static boolean isOfSignals(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return HEADER.equals(lines.readLine());
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private UncheckedIOException failure(IOException cause) {
        return new UncheckedIOException("signals cannot be written to " + file + ": " + cause, cause);
    }
}
