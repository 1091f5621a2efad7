/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.List;

import org.liq4j.api.rows.RowBatch;
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
        int others = 0;
        int absent = 0;
        for (TextTable table : tables) {
            KindCsv one = read(table, layout);
            for (int row = 0; row < one.rows().size(); row++) {
                rows.add(one.rows().eventMillis(row), one.rows().knownMillis(row), one.rows().values(row));
            }
            others += one.others();
            absent += one.absent();
        }
        return new KindCsv(rows.build(), others, absent);
    }

    /**
     * All rows of a table.
     *
     * @throws TableDataException
     *             if the table cannot be read or breaks a rule
     */
    public static KindCsv read(TextTable table, KindCsvLayout layout) {
        KindCsvParser parser = table
                .readHeader(header -> new KindCsvParser(table.file(), header.line(), header.cells(), layout)
                        .withTimesOf(table));
        table.read(row -> parser.add(row.line(), row.cells()));
        return parser.rows();
    }
}
