/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.nio.file.Path;

/** A table of which each row is a line of cells between separators. */
record SeparatedTable(TextSource source, TableOptions options, TableStructure structure, TableFormat format,
        TableRow header) implements TextTable {

    @Override
    public Path file() {
        return source.file();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public TableRows rows() {
        return TextRows.open(source, structure, header.cells());
    }
}
