/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.liq4j.meaning.TableReading;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableTimes;
import org.liq4j.table.TextTable;

/**
 * The rows of one table.
 *
 * @param layout
 *            where its columns are
 * @param reading
 *            what its columns mean, with what was found
 * @param timeLabel
 *            which end of the bar its times state
 * @param rows
 *            at least one, ascending in time
 * @param notes
 *            what was found of the text, and what was assumed
 */
record CsvFile(BarCsvLayout layout, TableReading reading, TimeLabel timeLabel, List<BarCsvRow> rows,
        List<String> notes) {

    static CsvFile read(TextTable table, CsvOptions options) {
        TableReading reading = TableReading.of(table, options.request());
        BarCsvLayout layout = table.readHeader(header -> new CsvHeader(table, reading).layout());
        TimeLabel label = label(table, reading, layout, options.timeLabel());
        List<BarCsvRow> rows = new ArrayList<>();
        TableTimes times = TableTimes.of(table, layout.column(CsvField.TIME));
        BarCsvParser parser = new BarCsvParser(layout, reading, times, options.factorsByField());
        if (reading.rows().read(row -> rows.add(parser.parse(row))) == 0) {
            throw TableDataException.ofFile(table.file(), reading.notes().isEmpty()
                    ? "must have rows, has a header only"
                    : "must have rows that count: " + String.join(", ", reading.notes()));
        }
        List<String> notes = new ArrayList<>(table.format().findings());
        notes.addAll(times.notes());
        ordered(rows).ifPresent(notes::add);
        notes.addAll(reading.notes());
        return new CsvFile(layout, reading, label, rows, notes);
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

    /** What the header says goes before the usual. */
    private static TimeLabel label(TextTable table, TableReading reading, BarCsvLayout layout, TimeLabel stated) {
        return reading.timeLabel().map(end -> switch (end) {
            case START -> {
                if (stated == TimeLabel.CLOSE) {
                    throw TableDataException.ofColumn(table.file(), table.header().line(),
                            layout.header(CsvField.TIME).orElseThrow(),
                            "states when bars open, not their close (--time-label)");
                }
                yield TimeLabel.OPEN;
            }
            case END -> TimeLabel.CLOSE;
        }).orElse(stated);
    }

    Path path() {
        return layout.file();
    }

    BarCsvRow first() {
        return rows.getFirst();
    }
}
