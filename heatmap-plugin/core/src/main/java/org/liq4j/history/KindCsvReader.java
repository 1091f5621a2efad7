/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.List;

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
     *             if the file cannot be read, breaks a rule, or has several tables
     */
    public static KindCsv read(Path file, KindCsvLayout layout) {
        List<TextTable> tables = TableFile.open(file, TableOptions.DEFAULT);
        if (tables.size() > 1) {
            throw TableDataException.ofFile(file, "must have one table, has " + tables.size());
        }
        return read(tables.getFirst(), layout);
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
