/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line
 *            of the file on which it starts, counted from 1; 0 for a header that does not stand in the file
 * @param cells
 *            their texts; numbers are written with a decimal point and without separators of thousands, whatever the file has
 */
public record TableRow(long line, List<String> cells) {
}
