/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

/** Reads numbers in decimal or scientific notation. */
final class CsvNumbers {

    private CsvNumbers() {
    }

    /**
     * @throws NumberFormatException
     *             if the text is not a number, or one beyond the range of a double
     */
    static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Keeps out what Java takes for a number besides: NaN, Infinity, hexadecimals, the suffixes d and f, blanks.
            if (!isPartOfNumber(text.charAt(i))) {
                throw new NumberFormatException(text);
            }
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static boolean isPartOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }
}
