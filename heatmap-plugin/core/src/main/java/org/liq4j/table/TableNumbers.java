/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import org.liq4j.csv.CsvNumbers;

/** Reads the numbers of a table's cells, and tells cells that stand for no number. */
public final class TableNumbers {

    private static final int LONGEST_WORD = 6;

    private TableNumbers() {
    }

    /**
     * Whether a cell stands for no number: it is empty, or one of the words that programs write where there is none ({@code NaN,
     * null, None, NA, N/A, NaT, nil, <NA>, #N/A}, in any case, or hyphens alone).
     */
    public static boolean isMissing(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (text.length() > LONGEST_WORD) {
            return false;
        }
        char first = text.charAt(0);
        // Of nearly every cell this is all that is looked at.
        if (first >= '0' && first <= '9') {
            return false;
        }
        return switch (text) {
            case "NaN", "nan", "NAN", "-nan", "-NaN", "null", "NULL", "Null", "None", "none", "NONE", "NA", "na", "N/A",
                    "n/a", "NaT", "nat", "nil", "<NA>", "#N/A", "#NA", "-", "--", "---" ->
                true;
            default -> false;
        };
    }

    /**
     * The number that a text is: digits with a decimal point, perhaps in scientific notation; groups of three digits may be
     * separated by commas where a decimal point shows that they are groups.
     *
     * @throws NumberFormatException
     *             if it is none, or one beyond the range of a double
     */
    public static double parse(String text) {
        return text.indexOf(',') < 0 ? CsvNumbers.parse(text) : CsvNumbers.parse(NumberStyle.ungrouped(text));
    }
}
