/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.nio.file.Path;
import java.util.List;

/** A table of which each row is a line of cells between separators. */
record SeparatedTable(Path file, TableOptions options, TableFormat format, TableRow header) implements TextTable {

    static SeparatedTable open(Path file, TableOptions options) {
        try (TextRows rows = TextRows.open(file)) {
            if (!rows.hasNext()) {
                throw TableDataException.ofFile(file, "must have a header row, is empty");
            }
            TableRow header = rows.next();
            return new SeparatedTable(file, options,
                    new TableFormat("", "UTF-8", "comma", '.', "", true, List.of()),
                    new TableRow(header.line(), header.cells().stream().map(String::strip).toList()));
        }
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public TableRows rows() {
        TextRows rows = TextRows.open(file);
        if (rows.hasNext()) {
            rows.next();
        }
        return rows;
    }
}
