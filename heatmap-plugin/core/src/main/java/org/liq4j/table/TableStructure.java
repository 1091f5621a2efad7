/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.nio.charset.Charset;

/**
 * How the rows of one text are read.
 *
 * @param charset
 *            of its characters
 * @param separator
 *            between cells
 * @param linesBefore
 *            lines before the first row
 * @param width
 *            cells of a row in the file
 * @param numbers
 *            how numbers are written
 * @param dateColumn
 *            of dates to which the next belongs; negative if there is none
 * @param clockColumn
 *            of times of day that belong to the dates
 * @param emptyLast
 *            whether each row ends in a separator, so that it has an empty cell that the header does not name
 */
record TableStructure(Charset charset, char separator, long linesBefore, int width, NumberStyle numbers, int dateColumn,
        int clockColumn, boolean emptyLast) {

    /** Whether cells are given as they stand in the file. */
    boolean isPlain() {
        return numbers.isPlain() && dateColumn < 0 && !emptyLast;
    }

    static String words(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            case ' ' -> "blank";
            default -> String.valueOf(separator);
        };
    }
}
