/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.meaning.TableReading;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableFile;
import org.liq4j.table.TableOptions;
import org.liq4j.table.TextTable;

/**
 * Reads rows of one kind from a CSV file with a header row, plain or gzip, by a {@link KindCsvLayout}.
 */
public final class KindCsvReader {

    private KindCsvReader() {
    }

    /**
     * All rows of a file.
     *
     * @throws TableDataException
     *             if the file cannot be read, breaks a rule
     */
    public static KindCsv read(Path file, KindCsvLayout layout) {
        return read(TableFile.open(file, TableOptions.DEFAULT), layout);
    }

    /**
     * All rows of several tables, in their order.
     *
     * @throws TableDataException
     *             if a table cannot be read or breaks a rule
     */
    public static KindCsv read(List<TextTable> tables, KindCsvLayout layout) {
        if (tables.size() == 1) {
            return read(tables.getFirst(), layout);
        }
        RowBatch.Builder rows = RowBatch.builder(layout.kind());
        long others = 0;
        Set<String> ignored = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        int absent = 0;
        for (TextTable table : tables) {
            KindCsv one = read(table, layout);
            for (int row = 0; row < one.rows().size(); row++) {
                rows.add(one.rows().eventMillis(row), one.rows().knownMillis(row), one.rows().values(row));
            }
            others += one.others();
            absent += one.absent();
            ignored.addAll(one.ignored());
            notes.addAll(one.notes());
        }
        return new KindCsv(rows.build(), others, absent, List.copyOf(ignored), List.copyOf(notes));
    }

    /**
     * What the columns of a table are taken for.
     *
     * @throws TableDataException
     *             if it does not tell what must be known
     */
    public static TableReading reading(TextTable table, KindCsvLayout layout) {
        return TableReading.of(table, layout.request());
    }

    /**
     * All rows of a table.
     *
     * @throws TableDataException
     *             if the table cannot be read or breaks a rule
     */
    public static KindCsv read(TextTable table, KindCsvLayout layout) {
        TableReading reading = TableReading.of(table, layout.request());
        KindCsvParser parser = table.readHeader(header -> new KindCsvParser(table, layout, reading));
        reading.rows().read(row -> parser.add(row.line(), row.cells()));
        return parser.rows();
    }
}
