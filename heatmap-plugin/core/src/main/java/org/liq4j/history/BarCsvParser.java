/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liq4j.api.market.Candle;
import org.liq4j.meaning.TableReading;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableNumbers;
import org.liq4j.table.TableRow;
import org.liq4j.table.TableTimes;

/** Turns the records of one file into rows: checks the form of each cell, not yet what the numbers mean. */
final class BarCsvParser {

    private final BarCsvLayout layout;
    private final TableTimes times;
    private final double[] factors;
    private final long timeShift;

    BarCsvParser(BarCsvLayout layout, TableReading reading, TableTimes times, Map<CsvField, Double> factorsByField) {
        this.layout = layout;
        this.times = times;
        this.factors = layout.numbers().stream().mapToDouble(
                field -> factorsByField.getOrDefault(field, 1.0) * reading.factor(field.fieldName())).toArray();
        this.timeShift = reading.timeShift();
    }

    BarCsvRow parse(TableRow row) {
        long line = row.line();
        checkOneLine(row);
        if (row.cells().size() != layout.width()) {
            throw TableDataException.ofLine(layout.file(), line,
                    "the row must have " + layout.width() + " fields like the header, it has " + row.cells().size());
        }
        long label = time(row);
        if (isSynthetic(row)) {
            return BarCsvRow.synthetic(layout, line, label);
        }
        if (isEmpty(row)) {
            return BarCsvRow.empty(layout, line, label);
        }
        List<CsvField> fields = layout.numbers();
        double[] numbers = new double[fields.size()];
        for (int slot = 0; slot < numbers.length; slot++) {
            numbers[slot] = number(row, fields.get(slot)) * factors[slot];
        }
        return BarCsvRow.real(layout, line, label, numbers);
    }

    /** A quotation mark that is never closed swallows all lines that follow. */
    private void checkOneLine(TableRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            String text = row.cells().get(column);
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                throw TableDataException.ofLine(layout.file(), row.line(),
                        "a cell must not contain a line break; is a quotation mark not closed?");
            }
        }
    }

    private long time(TableRow row) {
        String text = text(row, CsvField.TIME);
        try {
            return times.parse(text) + timeShift;
        } catch (DateTimeException malformed) {
            throw error(row, CsvField.TIME, String.valueOf(malformed.getMessage()));
        }
    }

    private boolean isSynthetic(TableRow row) {
        if (!layout.has(CsvField.SYNTHETIC)) {
            return false;
        }
        return switch (text(row, CsvField.SYNTHETIC).toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw error(row, CsvField.SYNTHETIC, "synthetic must be 0, 1, true or false");
        };
    }

    /** Without any price, and without volume or with one of 0: programs write such rows for times without trades. */
    private boolean isEmpty(TableRow row) {
        if (!TableNumbers.isMissing(text(row, CsvField.OPEN)) || !TableNumbers.isMissing(text(row, CsvField.HIGH))
                || !TableNumbers.isMissing(text(row, CsvField.LOW))
                || !TableNumbers.isMissing(text(row, CsvField.CLOSE))) {
            return false;
        }
        return !layout.has(CsvField.VOLUME) || TableNumbers.isMissing(text(row, CsvField.VOLUME))
                || isZero(text(row, CsvField.VOLUME));
    }

    private static boolean isZero(String text) {
        try {
            return TableNumbers.parse(text) == 0;
        } catch (NumberFormatException malformed) {
            return false;
        }
    }

    private double number(TableRow row, CsvField field) {
        String text = text(row, field);
        boolean required = layout.isRequired(field);
        if (!required && TableNumbers.isMissing(text)) {
            return Candle.MISSING;
        }
        try {
            return TableNumbers.parse(text);
        } catch (NumberFormatException malformed) {
            throw error(row, field, field.fieldName() + " must be a decimal number" + (required ? "" : " or empty"));
        }
    }

    private String text(TableRow row, CsvField field) {
        return row.cells().get(layout.column(field)).strip();
    }

    private TableDataException error(TableRow row, CsvField field, String rule) {
        return layout.error(row.line(), field, text(row, field), rule);
    }
}
