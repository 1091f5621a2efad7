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
import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

/**
 * Appends each signal to a CSV file as soon as it comes: time, instrument, strategy, action, price, cause, reason, stop, target,
 * coins and id; a stop, a target or a size that there is not is an empty cell.
 */
public final class CsvSignalSink implements SignalSink {

    private static final String HEADER = "time,instrument,strategy,action,price,cause,reason,stop,target,coins,id";
    private static final String FORMER_HEADER = "time,instrument,strategy,action,price";

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
            if (!fresh) {
                check(file);
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
                    signal.action().name(), Double.toString(signal.price()), signal.cause().name(), signal.reason(),
                    cell(signal.stop()), cell(signal.target()), cell(signal.coins()), signal.id());
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

    private static void check(Path file) throws IOException {
        String header = header(file);
        if (FORMER_HEADER.equals(header)) {
            throw new InvalidValueException("file", file.toString(), "holds signals without causes, sizes and ids, "
                    + "as they were written formerly: must be another file, or none yet");
        }
        if (!HEADER.equals(header)) {
            throw new InvalidValueException("file", file.toString(),
                    "must be a file of signals, which starts with " + HEADER + ", or none yet");
        }
    }

    private static @Nullable String header(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.readLine();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private UncheckedIOException failure(IOException cause) {
        return new UncheckedIOException("signals cannot be written to " + file + ": " + cause, cause);
    }
}
