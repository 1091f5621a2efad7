/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liq4j.table.TableDataException;
import org.liq4j.table.TableRow;
import org.liq4j.table.TextTable;

/**
 * The rows of one file.
 *
 * @param layout
 *            where its columns are
 * @param rows
 *            at least one, strictly ascending in time
 */
record CsvFile(BarCsvLayout layout, List<BarCsvRow> rows) {

    static CsvFile read(TextTable table, Map<CsvField, String> mapping, Map<CsvField, Double> factors) {
        BarCsvLayout layout = table
                .readHeader(header -> new CsvHeader(table.file(), header.line(), header.cells()).layout(mapping));
        CsvFile file = new CsvFile(layout, new ArrayList<>());
        BarCsvParser parser = new BarCsvParser(layout, factors);
        if (table.read(row -> file.rows.add(file.following(parser.parse(row), row))) == 0) {
            throw TableDataException.ofFile(table.file(), "must have rows, has a header only");
        }
        return file;
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
    private BarCsvRow following(BarCsvRow row, TableRow source) {
        if (rows.isEmpty() || row.label() > last().label()) {
            return row;
        }
        String rule = row.label() == last().label()
                ? "duplicate time, line " + last().line() + " has the same"
                : "time must be > that of line " + last().line() + " (" + last().time() + ")";
        String text = source.cells().get(layout.column(CsvField.TIME)).strip();
        throw layout.error(row.line(), CsvField.TIME, text, rule);
    }
}
