/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.nio.file.Path;
import java.util.List;

/** Opens files as tables. */
public final class TableFile {

    private TableFile() {
    }

    /**
     * The tables of a file: one, or one for each text in a zip file, in the order of their names.
     *
     * @throws TableDataException
     *             if the file cannot be read, or is none that can be understood; says what would help
     */
    public static List<TextTable> open(Path file, TableOptions options) {
        return TextSource.of(file).stream().map(source -> table(source, options)).toList();
    }

    /**
     * The table that a text is.
     *
     * @throws TableDataException
     *             if it cannot be read or understood
     */
    public static TextTable table(TextSource source, TableOptions options) {
        return TableSniffer.table(source, options);
    }
}
