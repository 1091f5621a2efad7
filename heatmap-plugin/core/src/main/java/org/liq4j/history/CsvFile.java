/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liq4j.table.TableDataException;
import org.liq4j.table.TableTimes;
import org.liq4j.table.TextTable;

/**
 * The rows of one table.
 *
 * @param layout
 *            where its columns are
 * @param rows
 *            at least one, ascending in time
 * @param notes
 *            what was found of the text, and what was assumed
 */
record CsvFile(BarCsvLayout layout, List<BarCsvRow> rows, List<String> notes) {

    static CsvFile read(TextTable table, Map<CsvField, String> mapping, Map<CsvField, Double> factors) {
        BarCsvLayout layout = table
                .readHeader(header -> new CsvHeader(table.file(), header.line(), header.cells()).layout(mapping));
        List<BarCsvRow> rows = new ArrayList<>();
        TableTimes times = TableTimes.of(table, layout.column(CsvField.TIME));
        BarCsvParser parser = new BarCsvParser(layout, times, factors);
        if (table.read(row -> rows.add(parser.parse(row))) == 0) {
            throw TableDataException.ofFile(table.file(), "must have rows, has a header only");
        }
        List<String> notes = new ArrayList<>(table.format().findings());
        notes.addAll(times.notes());
        ordered(rows).ifPresent(notes::add);
        return new CsvFile(layout, rows, notes);
    }

    /** Puts rows in the order of their times, those of one time in the order of the file; says what they were, if not that. */
    private static Optional<String> ordered(List<BarCsvRow> rows) {
        boolean ascending = true;
        boolean descending = true;
        for (int i = 1; i < rows.size() && (ascending || descending); i++) {
            ascending &= rows.get(i).label() >= rows.get(i - 1).label();
            descending &= rows.get(i).label() <= rows.get(i - 1).label();
        }
        if (ascending) {
            return Optional.empty();
        }
        rows.sort(Comparator.comparingLong(BarCsvRow::label));
        return Optional.of(descending ? "newest row first" : "rows not in the order of their times, sorted");
    }

    Path path() {
        return layout.file();
    }

    BarCsvRow first() {
        return rows.getFirst();
    }
}
