/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.util.List;

import org.liq4j.api.rows.RowBatch;

/**
 * Rows that were read from a file.
 *
 * @param rows
 *            in the order of the file
 * @param others
 *            number of rows of other symbols, of bars that had not closed, or not asked for
 * @param absent
 *            number of readings without a number
 * @param ignored
 *            headers of columns that nothing is made of
 * @param notes
 *            one phrase for each thing found
 */
public record KindCsv(RowBatch rows, long others, int absent, List<String> ignored, List<String> notes) {

    public KindCsv {
        ignored = List.copyOf(ignored);
        notes = List.copyOf(notes);
    }
}
