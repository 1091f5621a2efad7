/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import org.liq4j.api.rows.RowBatch;

/**
 * Rows that were read from a file.
 *
 * @param rows
 *            in the order of the file
 * @param others
 *            number of rows that were asked to be left out
 * @param absent
 *            number of readings without a number
 */
public record KindCsv(RowBatch rows, int others, int absent) {
}
