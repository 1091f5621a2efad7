/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.stream.Stream;

import org.liq4j.api.rows.RowBatch;

/**
 * A file that was read to be stored.
 *
 * @param batches
 *            its rows, at least one
 * @param notes
 *            one phrase for each thing found in it
 */
record ImportedFile(List<RowBatch> batches, List<String> notes) {

    /** The same with one more note. */
    ImportedFile with(String note) {
        return new ImportedFile(batches, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}
