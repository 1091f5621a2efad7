/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * The rows of one file.
 *
 * @param layout
 *            where its columns are
 * @param rows
 *            at least one, strictly ascending in time
 */
record CsvFile(BarCsvLayout layout, List<BarCsvRow> rows) {

    static CsvFile read(Path path, Map<CsvField, String> mapping, Map<CsvField, Double> factors) {
        try (CsvInput input = CsvInput.open(path)) {
            if (!input.hasNext()) {
                throw CsvDataException.ofFile(path, "must have a header row, is empty");
            }
            BarCsvLayout layout = input.next(
                    header -> new CsvHeader(path, header.getStartingLineNumber(), header.getFields()).layout(mapping));
            if (!input.hasNext()) {
                throw CsvDataException.ofFile(path, "must have rows, has a header only");
            }
            CsvFile file = new CsvFile(layout, new ArrayList<>());
            BarCsvParser parser = new BarCsvParser(layout, factors);
            while (input.hasNext()) {
                file.rows.add(input.next(row -> file.following(parser.parse(row), row)));
            }
            return file;
        }
    }

    Path path() {
        return layout.file();
    }

    BarCsvRow first() {
        return rows.getFirst();
    }

    BarCsvRow last() {
        return rows.getLast();
    }

    /** The row, if it comes after the last one. */
    private BarCsvRow following(BarCsvRow row, CsvRecord source) {
        if (rows.isEmpty() || row.label() > last().label()) {
            return row;
        }
        String rule = row.label() == last().label()
                ? "duplicate time, line " + last().line() + " has the same"
                : "time must be > that of line " + last().line() + " (" + last().time() + ")";
        String text = source.getField(layout.column(CsvField.TIME)).strip();
        throw layout.error(row.line(), CsvField.TIME, text, rule);
    }
}
