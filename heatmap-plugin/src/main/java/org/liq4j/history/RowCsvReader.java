/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvRecord;

import org.liq4j.api.market.InvalidValueException;
import org.liq4j.rows.RowBatch;
import org.liq4j.rows.RowKind;

/**
 * Reads rows of one kind from a CSV file with a header row, plain or gzip. It must have a column for the time, one for each key
 * column of the kind and one for its first column; others of the kind may be absent, then their numbers are missing. A column
 * {@code knownAt} tells when a row was known; without it, at its time. Columns are recognised as {@link CsvHistoryReader} does,
 * and by the names of the kind's columns.
 */
public final class RowCsvReader {

    private static final String TIME = "time";
    private static final String KNOWN_AT = "knownAt";
    private static final int ABSENT = -1;

    private final Path file;
    private final RowKind kind;
    private final Map<String, String> mapping;
    private final Map<String, String> only;
    private final CsvTimeParser times = new CsvTimeParser();
    private final RowBatch.Builder rows;
    private final Map<Integer, String> wanted = new HashMap<>();
    private List<String> headers = List.of();
    private int timeColumn;
    private int knownColumn;
    private int[] columns = {};
    private int others;

    private RowCsvReader(Path file, RowKind kind, Map<String, String> mapping, Map<String, String> only) {
        this.file = file;
        this.kind = kind;
        this.mapping = mapping;
        this.only = only;
        this.rows = RowBatch.builder(kind);
    }

    /**
     * All rows of a file.
     *
     * @param headersByColumn
     *            headers for {@code time}, {@code knownAt} and columns of the kind that are not recognised
     * @param only
     *            values by header: rows that have another, whatever its case, are left out
     * @throws CsvDataException
     *             if the file cannot be read or breaks a rule
     * @throws InvalidValueException
     *             if {@code headersByColumn} has a column that the kind does not have
     */
    public static RowCsv read(Path file, RowKind kind, Map<String, String> headersByColumn, Map<String, String> only) {
        for (String column : headersByColumn.keySet()) {
            if (!column.equals(TIME) && !column.equals(KNOWN_AT) && !kind.columns().contains(column)) {
                throw new InvalidValueException("columns", column,
                        "must be one of " + TIME + ", " + KNOWN_AT + ", " + String.join(", ", kind.columns()));
            }
        }
        RowCsvReader reader = new RowCsvReader(file, kind, headersByColumn, only);
        try (CsvInput input = CsvInput.open(file)) {
            if (!input.hasNext()) {
                throw CsvDataException.ofFile(file, "must have a header row, is empty");
            }
            input.next(reader::header);
            while (input.hasNext()) {
                input.next(reader::row);
            }
        }
        return new RowCsv(reader.rows.build(), reader.others);
    }

    private Path header(CsvRecord record) {
        headers = record.getFields().stream().map(String::strip).toList();
        long line = record.getStartingLineNumber();
        timeColumn = required(TIME, line);
        knownColumn = find(KNOWN_AT, line);
        columns = new int[kind.columns().size()];
        for (int c = 0; c < columns.length; c++) {
            String column = kind.columns().get(c);
            columns[c] = c == 0 || kind.keyColumns().contains(column) ? required(column, line) : find(column, line);
        }
        only.forEach((header, value) -> {
            int column = headers.indexOf(header);
            if (column < 0) {
                throw CsvDataException.ofColumn(file, line, header,
                        "no such column; the file has " + String.join(", ", headers));
            }
            wanted.put(column, value);
        });
        return file;
    }

    private int required(String column, long line) {
        int found = find(column, line);
        if (found == ABSENT) {
            throw CsvDataException.ofLine(file, line, "missing column: " + column + "; the file has "
                    + String.join(", ", headers));
        }
        return found;
    }

    private int find(String column, long line) {
        String mapped = mapping.get(column);
        if (mapped != null) {
            int found = headers.indexOf(mapped);
            if (found < 0) {
                throw CsvDataException.ofColumn(file, line, mapped,
                        "no such column; the file has " + String.join(", ", headers));
            }
            return found;
        }
        Optional<CsvField> field = CsvField.named(column.equals("rate") ? "fundingRate" : column);
        for (int c = 0; c < headers.size(); c++) {
            String header = headers.get(c);
            if (CsvField.normalised(header).equals(CsvField.normalised(column))
                    || (field.isPresent() && CsvField.ofHeader(header).equals(field))) {
                return c;
            }
        }
        return ABSENT;
    }

    private Path row(CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != headers.size()) {
            throw CsvDataException.ofLine(file, line,
                    "the row must have " + headers.size() + " fields like the header, it has "
                            + record.getFieldCount());
        }
        if (wanted.entrySet().stream()
                .anyMatch(entry -> !text(record, entry.getKey()).equalsIgnoreCase(entry.getValue()))) {
            others++;
            return file;
        }
        long event = time(record, timeColumn);
        long known = knownColumn == ABSENT ? event : time(record, knownColumn);
        double[] values = new double[columns.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = columns[c] == ABSENT ? Double.NaN : number(record, c);
        }
        try {
            rows.add(event, known, values);
        } catch (InvalidValueException e) {
            throw CsvDataException.ofLine(file, line, String.valueOf(e.getMessage()));
        }
        return file;
    }

    private long time(CsvRecord record, int column) {
        try {
            return times.parse(text(record, column));
        } catch (DateTimeException malformed) {
            throw error(record, column, "time must be " + CsvTimeParser.ACCEPTED);
        }
    }

    private double number(CsvRecord record, int column) {
        String text = text(record, columns[column]);
        boolean key = kind.keyColumns().contains(kind.columns().get(column));
        if (text.isEmpty() && !key) {
            return Double.NaN;
        }
        try {
            return CsvNumbers.parse(text);
        } catch (NumberFormatException malformed) {
            throw error(record, columns[column],
                    kind.columns().get(column) + " must be a decimal number" + (key ? "" : " or empty"));
        }
    }

    private static String text(CsvRecord record, int column) {
        return record.getField(column).strip();
    }

    private CsvDataException error(CsvRecord record, int column, String rule) {
        return CsvDataException.ofCell(file, record.getStartingLineNumber(), headers.get(column), text(record, column),
                rule);
    }
}
