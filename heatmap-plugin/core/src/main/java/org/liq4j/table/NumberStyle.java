/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a table are written.
 *
 * @param decimal
 *            a point or a comma
 * @param thousands
 *            the marks that separate groups of three digits; empty if there are none
 */
record NumberStyle(char decimal, String thousands) {

    static final NumberStyle PLAIN = new NumberStyle('.', "");

    private static final String BLANKS = " \u00a0\u202f\u2009'_";
    private static final Pattern GROUPED_WITH_POINT = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+\\.[0-9]*");

    /** What the cells of a table prove about its numbers. */
    static final class Evidence {

        private int points;
        private int commas;
        private int groupedByComma;
        private int groupedByPoint;
        private int groupedByBlank;
        private int unclearCommas;
        private int unclearPoints;
        private String blank = "";
        private String unclear = "";

        /** Looks at one cell. */
        void add(String cell) {
            String text = cell.strip();
            int length = text.length();
            if (length == 0 || length > 40) {
                return;
            }
            int from = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
            int point = -1;
            int comma = -1;
            int pointCount = 0;
            int commaCount = 0;
            int blankCount = 0;
            int end = length;
            for (int i = from; i < length; i++) {
                char c = text.charAt(i);
                if (c == '.') {
                    point = i;
                    pointCount++;
                } else if (c == ',') {
                    comma = i;
                    commaCount++;
                } else if (BLANKS.indexOf(c) >= 0) {
                    blankCount++;
                    blank = String.valueOf(c);
                } else if ((c == 'e' || c == 'E') && i > from) {
                    end = i;
                    break;
                } else if (c < '0' || c > '9') {
                    return;
                }
            }
            String digits = text.substring(from, end);
            if (pointCount == 0 && commaCount == 0 && blankCount == 0) {
                return;
            }
            if (blankCount > 0) {
                char last = blank.charAt(0);
                if (isGrouped(integerPart(digits, point - from, comma - from, pointCount, commaCount), last)) {
                    groupedByBlank++;
                    points += pointCount == 1 && commaCount == 0 ? 1 : 0;
                    commas += commaCount == 1 && pointCount == 0 ? 1 : 0;
                } else {
                    blank = "";
                }
                return;
            }
            if (pointCount == 1 && commaCount == 0) {
                countPoint(digits, point - from);
            } else if (commaCount == 1 && pointCount == 0) {
                countComma(digits, comma - from);
            } else if (pointCount == 1 && point > comma && isGrouped(digits.substring(0, point - from), ',')) {
                points++;
                groupedByComma++;
            } else if (commaCount == 1 && comma > point && isGrouped(digits.substring(0, comma - from), '.')) {
                commas++;
                groupedByPoint++;
            } else if (pointCount == 0 && isGrouped(digits, ',')) {
                points++;
                groupedByComma++;
            } else if (commaCount == 0 && isGrouped(digits, '.')) {
                commas++;
                groupedByPoint++;
            }
        }

        private static String integerPart(String digits, int point, int comma, int pointCount, int commaCount) {
            if (pointCount == 1 && commaCount == 0) {
                return digits.substring(0, point);
            }
            return commaCount == 1 && pointCount == 0 ? digits.substring(0, comma) : digits;
        }

        private void countPoint(String digits, int at) {
            if (couldBeGroup(digits, at)) {
                unclearPoints++;
            } else {
                points++;
            }
        }

        private void countComma(String digits, int at) {
            if (couldBeGroup(digits, at)) {
                unclearCommas++;
                unclear = digits;
            } else {
                commas++;
            }
        }

        /** One to three digits, not a zero alone or in front, and three after the mark. */
        private static boolean couldBeGroup(String digits, int at) {
            return at >= 1 && at <= 3 && digits.length() - at == 4 && digits.charAt(0) != '0';
        }

        /** A number that would be another with the other mark; empty if the marks are told. */
        Optional<String> unclear() {
            return unclearCommas > 0 && points == 0 && commas == 0 ? Optional.of(unclear) : Optional.empty();
        }

        boolean isContradiction() {
            return points > 0 && commas > 0;
        }

        /** A style with the mark that was stated. */
        NumberStyle style(char decimal) {
            String groups = "";
            if (decimal == '.' && groupedByComma + unclearCommas > 0) {
                groups = ",";
            } else if (decimal == ',' && groupedByPoint + unclearPoints > 0) {
                groups = ".";
            }
            return new NumberStyle(decimal, groups + (groupedByBlank > 0 ? blank : ""));
        }

        /** What is proven; a point where nothing is. */
        NumberStyle style() {
            if (commas == 0) {
                return style('.');
            }
            return new NumberStyle(',', (groupedByPoint > 0 ? "." : "") + (groupedByBlank > 0 ? blank : ""));
        }

        String reason() {
            if (commas > 0) {
                return commas + " numbers that can be no others";
            }
            return groupedByComma > 0 ? groupedByComma + " numbers that can be no others" : "the usual one";
        }
    }

    boolean isPlain() {
        return equals(PLAIN);
    }

    /** Whether digits are one to three, then groups of three, and at least one of those. */
    private static boolean isGrouped(String text, char mark) {
        int first = text.indexOf(mark);
        if (first < 1 || first > 3 || (text.length() - first) % 4 != 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean atMark = i >= first && (i - first) % 4 == 0;
            if (atMark ? c != mark : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * A cell of this style with a decimal point and without groups; anything that is no number as it is.
     *
     * @return empty if the cell is a number of another style
     */
    Optional<String> plain(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || !isNumeric(text)) {
            return Optional.of(cell);
        }
        int from = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        int end = exponent < 0 ? text.length() : exponent;
        int mark = text.indexOf(decimal);
        if (mark >= 0 && text.indexOf(decimal, mark + 1) >= 0) {
            // Twice the decimal mark: a date, or no number of any style.
            return decimal == '.' ? Optional.of(cell) : Optional.empty();
        }
        int integerEnd = mark < 0 ? end : mark;
        String integer = text.substring(from, integerEnd);
        String fraction = mark < 0 ? "" : text.substring(mark + 1, end);
        if (!isDigits(integer)) {
            char group = firstMark(integer);
            if (isDate(integer, group) || (BLANKS.indexOf(group) >= 0 && !isGrouped(integer, group))) {
                return Optional.of(cell);
            }
            if (thousands.indexOf(group) < 0 || !isGrouped(integer, group)) {
                return Optional.empty();
            }
            integer = integer.replace(String.valueOf(group), "");
        }
        if (!isDigits(fraction)) {
            return Optional.empty();
        }
        return Optional.of(text.substring(0, from) + integer + (mark < 0 ? "" : "." + fraction) + text.substring(end));
    }

    /** Two marks that are no thousands: {@code 01.02.2026}. */
    private static boolean isDate(String text, char mark) {
        return text.indexOf(mark) != text.lastIndexOf(mark) && !isGrouped(text, mark);
    }

    private static char firstMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Digits with any of the marks, a sign and an exponent. */
    static boolean isNumeric(String text) {
        boolean digit = false;
        boolean exponent = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if ((c == 'e' || c == 'E') && digit && !exponent) {
                exponent = true;
            } else if (c == '-' || c == '+') {
                if (i > 0 && text.charAt(i - 1) != 'e' && text.charAt(i - 1) != 'E') {
                    return false;
                }
            } else if ((c != '.' && c != ',' && BLANKS.indexOf(c) < 0) || exponent) {
                return false;
            }
        }
        return digit;
    }

    /** A number with commas between groups of three and a decimal point without the commas; all else as it is. */
    static String ungrouped(String text) {
        Matcher grouped = GROUPED_WITH_POINT.matcher(text);
        return grouped.matches() ? text.replace(",", "") : text;
    }

    /** For people. */
    String words() {
        return (decimal == ',' ? "decimal comma" : "decimal point")
                + (thousands.isEmpty() ? "" : ", thousands separated by \"" + thousands + "\"");
    }
}
