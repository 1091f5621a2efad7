/* SPDX-License-Identifier: MIT */
package org.liq4j.signal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.AlertSink;
import org.liq4j.api.signal.DeliveryRecord;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

/**
 * Appends each signal to a CSV file as soon as it comes: time, instrument, strategy, action, price, cause, reason, stop, target,
 * coins and id; a stop, a target or a size that there is not is an empty cell. An alert is a row whose action is {@code ALERT}, with
 * its kind as cause and its words, which tell its size, as reason; it has no strategy. What has an id that is among the last 4 MB of
 * the file is not written again; an unfinished last line is cut off when the file is opened, with a warning in the log.
 */
public final class CsvSignalSink implements SignalSink, AlertSink, DeliveryRecord {

    /** The action of an alert's row. */
    private static final String ALERT = "ALERT";

    private final Rows rows = new Rows();
    private final SignalFile file;

    /**
     * Opens the file, a new one with a header row.
     *
     * @throws InvalidValueException
     *             if it holds something other than signals
     * @throws UncheckedIOException
     *             if it cannot be opened; the message names it
     */
    public CsvSignalSink(Path file) {
        this.file = new SignalFile(file, rows);
    }

    /** A row for each signal. */
    private static final class Rows implements SignalFormat {

        private static final String HEADER = "time,instrument,strategy,action,price,cause,reason,stop,target,coins,id";
        private static final String FORMER_HEADER = "time,instrument,strategy,action,price";
        /** The time and the instrument, on a line of their own only where a row starts. */
        private static final Pattern START = Pattern
                .compile("(?<=\n)-?\\d{4,}-\\d\\d-\\d\\dT[0-9:.]+Z,[A-Z0-9_]+:[A-Z0-9_-]+,");

        @Override
        public String header() {
            return HEADER + "\n";
        }

        @Override
        public String complaint(String firstLine) {
            if (firstLine.equals(FORMER_HEADER)) {
                return "holds signals without causes, sizes and ids, as they were written formerly: must be another file, "
                        + "or none yet";
            }
            return firstLine.equals(HEADER)
                    ? ""
                    : "must be a file of signals, which starts with " + HEADER + ", or none yet";
        }

        @Override
        public String line(Signal signal) {
            return line(signal.time().toString(), signal.instrument().toString(), signal.strategy(),
                    signal.action().name(), Double.toString(signal.price()), signal.cause().name(), signal.reason(),
                    cell(signal.stop()), cell(signal.target()), cell(signal.coins()), signal.id());
        }

        String line(Alert alert) {
            return line(alert.time().toString(), alert.instrument().toString(), "", ALERT, cell(alert.price()),
                    alert.kind().name(), alert.words(), "", "", "", alert.id());
        }

        private static String line(String... cells) {
            StringWriter line = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
                csv.writeRecord(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return line.toString();
        }

        private static String cell(double value) {
            return Double.isNaN(value) ? "" : Double.toString(value);
        }

        @Override
        public Pattern start() {
            return START;
        }

        /** A line feed within quotes is part of a cell. */
        @Override
        public int end(String text, int from) {
            boolean quoted = false;
            for (int i = from; i < text.length(); i++) {
                char one = text.charAt(i);
                quoted ^= one == '"';
                if (one == '\n' && !quoted) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public String id(String line) {
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(line)) {
                return rows.stream().findFirst().filter(row -> row.getFieldCount() == 11).map(row -> row.getField(10))
                        .orElse("");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void accept(Signal signal) {
        file.append(signal);
    }

    @Override
    public void accept(Alert alert) {
        file.append(alert.id(), rows.line(alert));
    }

    @Override
    public boolean hasDelivered(String id) {
        return file.has(id);
    }

    @Override
    public void close() {
        file.close();
    }
}
