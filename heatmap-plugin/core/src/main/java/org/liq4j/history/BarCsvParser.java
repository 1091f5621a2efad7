/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvRecord;

import org.liq4j.api.market.Candle;
import org.liq4j.csv.CsvNumbers;

/** Turns the records of one file into rows: checks the form of each cell, not yet what the numbers mean. */
final class BarCsvParser {

    private final BarCsvLayout layout;
    private final CsvTimeParser times = new CsvTimeParser();
    private final double[] factors;

    BarCsvParser(BarCsvLayout layout, Map<CsvField, Double> factorsByField) {
        this.layout = layout;
        this.factors = layout.numbers().stream().mapToDouble(field -> factorsByField.getOrDefault(field, 1.0))
                .toArray();
    }

    BarCsvRow parse(CsvRecord row) {
        long line = row.getStartingLineNumber();
        checkOneLine(row);
        if (row.getFieldCount() != layout.width()) {
            throw CsvDataException.ofLine(layout.file(), line,
                    "the row must have " + layout.width() + " fields like the header, it has " + row.getFieldCount());
        }
        long label = time(row);
        if (isSynthetic(row)) {
            return BarCsvRow.synthetic(layout, line, label);
        }
        List<CsvField> fields = layout.numbers();
        double[] numbers = new double[fields.size()];
        for (int slot = 0; slot < numbers.length; slot++) {
            numbers[slot] = number(row, fields.get(slot)) * factors[slot];
        }
        return BarCsvRow.real(layout, line, label, numbers);
    }

    /** A quotation mark that is never closed swallows all lines that follow. */
    private void checkOneLine(CsvRecord row) {
        for (int column = 0; column < row.getFieldCount(); column++) {
            String text = row.getField(column);
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                throw CsvDataException.ofLine(layout.file(), row.getStartingLineNumber(),
                        "a cell must not contain a line break; is a quotation mark not closed?");
            }
        }
    }

    private long time(CsvRecord row) {
        String text = text(row, CsvField.TIME);
        try {
            return times.parse(text);
        } catch (DateTimeException malformed) {
            throw error(row, CsvField.TIME, "time must be " + CsvTimeParser.ACCEPTED);
        }
    }

    private boolean isSynthetic(CsvRecord row) {
        if (!layout.has(CsvField.SYNTHETIC)) {
            return false;
        }
        return switch (text(row, CsvField.SYNTHETIC).toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw error(row, CsvField.SYNTHETIC, "synthetic must be 0, 1, true or false");
        };
    }

    private double number(CsvRecord row, CsvField field) {
        String text = text(row, field);
        boolean required = layout.isRequired(field);
        if (text.isEmpty() && !required) {
            return Candle.MISSING;
        }
        try {
            return CsvNumbers.parse(text);
        } catch (NumberFormatException malformed) {
            throw error(row, field, field.fieldName() + " must be a decimal number" + (required ? "" : " or empty"));
        }
    }

    private String text(CsvRecord row, CsvField field) {
        return row.getField(layout.column(field)).strip();
    }

    private CsvDataException error(CsvRecord row, CsvField field, String rule) {
        return layout.error(row.getStartingLineNumber(), field, text(row, field), rule);
    }
}
