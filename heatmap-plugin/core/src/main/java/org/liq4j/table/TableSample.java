/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * The start of a text.
 *
 * @param text
 *            at most {@value #LENGTH} characters
 * @param whole
 *            whether that is all of it
 * @param charset
 *            of the characters
 * @param charsetReason
 *            why; empty for the usual one
 */
record TableSample(String text, boolean whole, Charset charset, String charsetReason) {

    private static final int LENGTH = 1 << 16;
    /** Rows by which separators are compared. */
    private static final int ROWS = 60;

    static TableSample of(TextSource source, Optional<Charset> stated) {
        char[] characters = new char[LENGTH];
        int length = 0;
        boolean whole = false;
        try (java.io.InputStream bytes = source.open()) {
            TextEncoding.Decoded decoded = TextEncoding.decode(bytes, stated);
            try {
                Reader reader = decoded.reader();
                while (length < LENGTH) {
                    int read = reader.read(characters, length, LENGTH - length);
                    if (read < 0) {
                        whole = true;
                        break;
                    }
                    length += read;
                }
            } catch (IOException e) {
                if (length == 0) {
                    throw e;
                }
                // What is damaged later is told when the rows come to it.
            }
            return new TableSample(new String(characters, 0, length), whole, decoded.charset(), decoded.reason());
        } catch (IOException e) {
            throw source.failure(0, e);
        }
    }

    /** A row and the line on which it starts. */
    record Row(long line, List<String> cells) {

        boolean isComment() {
            return cells.getFirst().startsWith("#");
        }
    }

    /**
     * The rows between separators, up to one that is malformed; of a sample that was cut off, without the last.
     *
     * @param most
     *            of them
     */
    List<Row> rows(char separator, int most) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowMissingFields(true).allowExtraFields(true).fieldSeparator(separator).ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            while (rows.size() < most && records.hasNext()) {
                CsvRecord record = records.next();
                if (whole || records.hasNext() || rows.isEmpty()) {
                    rows.add(new Row(record.getStartingLineNumber(),
                            record.getFields().stream().map(String::strip).toList()));
                }
            }
        } catch (CsvParseException malformed) {
            // The rows before it tell what they tell; it is an error when it is read.
        } catch (IOException ofText) {
            throw new java.io.UncheckedIOException(ofText);
        }
        return rows;
    }

    List<Row> rows(char separator) {
        return rows(separator, Integer.MAX_VALUE);
    }

    /** The separator by which most cells are numbers or times; of several, the one that gives most cells. */
    Optional<Character> separator() {
        Optional<Character> told = statedInText();
        if (told.isPresent()) {
            return told;
        }
        char best = ',';
        double bestFit = -1;
        int bestWidth = 1;
        for (char separator : new char[]{',', ';', '\t', '|', ' '}) {
            List<Row> rows = rows(separator, ROWS);
            int width = width(rows);
            if (width < 2) {
                continue;
            }
            long cells = rows.stream().filter(row -> row.cells().size() == width).flatMap(row -> row.cells().stream())
                    .filter(cell -> !cell.isEmpty() && (NumberStyle.isNumeric(cell) || TableTimes.isTime(cell)))
                    .count();
            // Rows of another width speak against a separator.
            double fit = (double) cells * rows.stream().filter(row -> row.cells().size() == width).count()
                    / rows.size();
            if (fit > bestFit || (fit == bestFit && width > bestWidth)) {
                best = separator;
                bestFit = fit;
                bestWidth = width;
            }
        }
        return bestFit < 0 ? Optional.empty() : Optional.of(best);
    }

    /** Spreadsheets write {@code sep=;} into the first line. */
    private Optional<Character> statedInText() {
        boolean stated = text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4)
                && ",;\t| ".indexOf(text.charAt(4)) >= 0;
        return stated ? Optional.of(text.charAt(4)) : Optional.empty();
    }

    /** The most common number of cells; of several, that of the first row that has one of them. */
    static int width(List<Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        int most = 0;
        for (Row row : rows) {
            if (!row.isComment() && row.cells().size() > 1) {
                most = Math.max(most, counts.merge(row.cells().size(), 1, Integer::sum));
            }
        }
        for (Row row : rows) {
            if (counts.getOrDefault(row.cells().size(), 0) == most && most > 0) {
                return row.cells().size();
            }
        }
        return 1;
    }
}
