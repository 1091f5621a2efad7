/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.Closeable;

/** The rows of one table after its header, read one by one. Not thread-safe. */
public interface TableRows extends Closeable {

    /**
     * @throws TableDataException
     *             if the file is damaged or cannot be read
     */
    boolean hasNext();

    /** The next row; there must be one. */
    TableRow next();

    /**
     * An error in the row that came last, or the damage to the file that is behind it: the checksum of compressed files comes after
     * the damage was read.
     */
    default TableDataException explained(TableDataException error) {
        return error;
    }

    @Override
    void close();
}
