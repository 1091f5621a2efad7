/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table of text in a file, with a header. Its rows can be read any number of times. */
public interface TextTable {

    /** The file that it stands in. */
    Path file();

    /** The file, and what part of it if it has several: {@code bars.zip!2026-01.csv}. */
    String name();

    TableFormat format();

    /** How the file is to be understood. */
    TableOptions options();

    /** The names of the columns, as they stand in the file but for blanks around them. */
    TableRow header();

    /**
     * Opens the rows after the header.
     *
     * @throws TableDataException
     *             if the file cannot be read
     */
    TableRows rows();

    /**
     * What a reader makes of the header.
     *
     * @throws TableDataException
     *             the reader's, or the damage to the file that is behind it
     */
    default <T> T readHeader(Function<TableRow, T> reader) {
        try {
            return reader.apply(header());
        } catch (TableDataException e) {
            try (TableRows rows = rows()) {
                throw rows.explained(e);
            }
        }
    }

    /**
     * Reads all rows in the order of the file.
     *
     * @param reader
     *            may throw a {@link TableDataException}, which is then replaced by the damage to the file that is behind it
     * @return the number of rows
     * @throws TableDataException
     *             the reader's, or if the file cannot be read
     */
    default long read(Consumer<TableRow> reader) {
        long count = 0;
        try (TableRows rows = rows()) {
            while (rows.hasNext()) {
                count++;
                try {
                    reader.accept(rows.next());
                } catch (TableDataException e) {
                    throw rows.explained(e);
                }
            }
        }
        return count;
    }
}
