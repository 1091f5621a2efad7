/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.liq4j.table.TableOptions.DateOrder;

/**
 * A date and time as it is written.
 *
 * @param millisOfDay
 *            0 where there is a date alone
 * @param hasOffset
 *            whether the text states its offset from UTC
 */
record TimeText(int year, int month, int day, long millisOfDay, boolean hasOffset, long offsetMillis) {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String DAYS = "montuewedthufrisatsun";
    private static final int MOST_OFFSET_HOURS = 18;

    /**
     * @param order
     *            of dates with the year last; {@code null} if it is not known
     * @return {@code null} if the text is no date
     */
    static @Nullable TimeText of(String text, @Nullable DateOrder order) {
        try {
            return new Scanner(text.strip(), order).timeText();
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException none) {
            return null;
        }
    }

    /** Whether a text begins with a date of numbers that has its year last. */
    static boolean hasYearLast(String text) {
        return numbers(text) != null;
    }

    /** The first two numbers of a date that has its year last, and the mark between them; {@code null} if the text is none. */
    static int @Nullable [] numbers(String text) {
        Scanner scanner = new Scanner(text.strip(), null);
        int first = scanner.digits(2);
        char mark = scanner.peek();
        if (first < 0 || !isDateMark(mark)) {
            return null;
        }
        scanner.at++;
        int second = scanner.digits(2);
        if (second < 0 || scanner.peek() != mark) {
            return null;
        }
        scanner.at++;
        int start = scanner.at;
        int year = scanner.digits(4);
        return year >= 0 && scanner.at - start == 4 ? new int[]{first, second, mark} : null;
    }

    private static boolean isDateMark(char mark) {
        return mark == '-' || mark == '/' || mark == '.';
    }

    /** Goes through a text from its start to its end. */
    private static final class Scanner {

        private final String text;
        private final @Nullable DateOrder order;
        private int at;
        private int year;
        private int month;
        private int day;
        private long millisOfDay;
        private boolean hasOffset;
        private long offsetMillis;

        Scanner(String text, @Nullable DateOrder order) {
            this.text = text;
            this.order = order;
        }

        @Nullable
        TimeText timeText() {
            if (text.length() < 8 || !(date() && (at == text.length() || timeOfDay()))) {
                return null;
            }
            if (at < text.length()) {
                return null;
            }
            LocalDate.of(year, month, day);
            return new TimeText(year, month, day, millisOfDay, hasOffset, offsetMillis);
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private boolean isDigit(int place) {
            return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
        }

        /** The number at this place, of at most so many digits; negative if there is none. */
        private int digits(int most) {
            int value = -1;
            for (int count = 0; count < most && isDigit(at); count++, at++) {
                value = (value < 0 ? 0 : 10 * value) + text.charAt(at) - '0';
            }
            return value;
        }

        private int run() {
            int end = at;
            while (isDigit(end)) {
                end++;
            }
            return end - at;
        }

        private boolean date() {
            if (!isDigit(0)) {
                return namedMonthFirst();
            }
            int run = run();
            if (run == 8 || run == 12 || run == 14) {
                return compact(run);
            }
            if (run == 4) {
                year = digits(4);
                char mark = peek();
                if (!isDateMark(mark)) {
                    return false;
                }
                at++;
                month = digits(2);
                if (peek() != mark) {
                    return false;
                }
                at++;
                day = digits(2);
                return month > 0 && day > 0 && !isDigit(at);
            }
            return run <= 2 && run > 0 && (numbersWithYearLast() || namedMonthAfterDay());
        }

        /** {@code 20260101}, {@code 202601010000}, {@code 20260101000000}. */
        private boolean compact(int run) {
            year = digits(4);
            month = digits(2);
            day = digits(2);
            if (year < 1970 || year > 2100) {
                return false;
            }
            if (run > 8) {
                int hour = digits(2);
                int minute = digits(2);
                int second = run == 14 ? digits(2) : 0;
                millisOfDay = ofDay(hour, minute, second);
            }
            return true;
        }

        private boolean numbersWithYearLast() {
            int[] numbers = numbers(text);
            if (numbers == null) {
                return false;
            }
            DateOrder known = order;
            boolean dayFirst = known == DateOrder.DAY || (known == null && numbers[0] == numbers[1]);
            if (!dayFirst && known == null) {
                return false;
            }
            day = numbers[dayFirst ? 0 : 1];
            month = numbers[dayFirst ? 1 : 0];
            at = text.indexOf((char) numbers[2], text.indexOf((char) numbers[2]) + 1) + 1;
            year = digits(4);
            return !isDigit(at);
        }

        /** {@code 1 Jan 2026}, {@code 01-Jan-2026}. */
        private boolean namedMonthAfterDay() {
            at = 0;
            day = digits(2);
            skip(" -/.");
            month = monthName();
            skip(" -/.,");
            int run = run();
            year = digits(4);
            return month > 0 && run == 4;
        }

        /** {@code Jan 1, 2026}, {@code Thu Jan 01 2026}, {@code Thu, 1 Jan 2026}. */
        private boolean namedMonthFirst() {
            int weekday = text.length() < 3 ? -1 : DAYS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
            if (weekday >= 0 && weekday % 3 == 0) {
                word();
                skip(" ,");
                if (isDigit(at)) {
                    day = digits(2);
                    skip(" -");
                    month = monthName();
                    skip(" -,");
                    int run = run();
                    year = digits(4);
                    return month > 0 && run == 4;
                }
            }
            month = monthName();
            skip(" -");
            day = digits(2);
            skip(" ,-");
            int run = run();
            year = digits(4);
            return month > 0 && day > 0 && run == 4;
        }

        private String word() {
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private int monthName() {
            String word = word().toLowerCase(Locale.ROOT);
            if (word.length() < 3) {
                return 0;
            }
            int found = MONTHS.indexOf(word.substring(0, 3));
            return found >= 0 && found % 3 == 0 ? found / 3 + 1 : 0;
        }

        private void skip(String marks) {
            while (at < text.length() && marks.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private boolean timeOfDay() {
            char mark = peek();
            if (mark == 'T' || mark == 't') {
                at++;
            } else if (mark == ' ' || mark == ',') {
                skip(" ,");
            } else {
                return offset();
            }
            if (!isDigit(at)) {
                return offset();
            }
            int run = run();
            if (run == 6 || run == 4) {
                int hour = digits(2);
                int minute = digits(2);
                millisOfDay = ofDay(hour, minute, run == 6 ? digits(2) : 0);
                return fractionAndOffset();
            }
            int hour = digits(2);
            if (peek() == ':') {
                at++;
                int minute = twoDigits();
                int second = 0;
                if (peek() == ':') {
                    at++;
                    second = twoDigits();
                }
                millisOfDay = ofDay(hour, minute, second);
                return fractionAndOffset();
            }
            return hourAlone(hour);
        }

        private int twoDigits() {
            int start = at;
            int value = digits(2);
            if (at - start != 2) {
                throw new DateTimeException(text);
            }
            return value;
        }

        private boolean fractionAndOffset() {
            if (peek() == '.' || (peek() == ',' && isDigit(at + 1))) {
                at++;
                int start = at;
                int run = run();
                if (run == 0) {
                    return false;
                }
                String fraction = text.substring(start, start + run) + "000";
                millisOfDay += Integer.parseInt(fraction.substring(0, 3));
                at += run;
            }
            skip(" ");
            if (isHalfOfDay()) {
                long hours = millisOfDay / 3_600_000;
                if (hours == 0 || hours > 12) {
                    return false;
                }
                millisOfDay += halfOfDay(hours) * 3_600_000L;
                skip(" ");
            }
            return at == text.length() || offset();
        }

        private boolean isHalfOfDay() {
            return at + 2 <= text.length() && (text.regionMatches(true, at, "AM", 0, 2)
                    || text.regionMatches(true, at, "PM", 0, 2));
        }

        /** By how many hours an hour of a clock of twelve is off that of a day; goes past the letters. */
        private int halfOfDay(long hours) {
            boolean afternoon = Character.toLowerCase(peek()) == 'p';
            at += 2;
            return (afternoon ? 12 : 0) - (hours == 12 ? 12 : 0);
        }

        /** {@code 07-PM}, {@code 7 PM}. */
        private boolean hourAlone(int hour) {
            skip(" -");
            if (!isHalfOfDay() || hour < 1 || hour > 12) {
                return false;
            }
            millisOfDay = (hour + halfOfDay(hour)) * 3_600_000L;
            skip(" ");
            return at == text.length() || offset();
        }

        /** {@code Z}, {@code UTC}, {@code +01}, {@code +0100}, {@code +01:00}, {@code GMT+0100 (...)}. */
        private boolean offset() {
            skip(" ");
            hasOffset = true;
            if (Character.isLetter(peek())) {
                String word = word();
                if (!(word.equalsIgnoreCase("Z") || word.equalsIgnoreCase("UTC") || word.equalsIgnoreCase("GMT"))) {
                    return false;
                }
                if (at == text.length()) {
                    return true;
                }
            }
            char sign = peek();
            if (sign == '+' || sign == '-') {
                at++;
                int hours = twoDigits();
                if (peek() == ':') {
                    at++;
                }
                int minutes = isDigit(at) ? twoDigits() : 0;
                if (hours > MOST_OFFSET_HOURS || minutes > 59) {
                    return false;
                }
                offsetMillis = (sign == '-' ? -1 : 1) * (hours * 60L + minutes) * 60_000;
            }
            skip(" ");
            if (peek() == '(' && text.endsWith(")")) {
                at = text.length();
            } else if (text.regionMatches(true, at, "UTC", 0, 3)) {
                at += 3;
            }
            return at == text.length();
        }

        private static long ofDay(int hour, int minute, int second) {
            if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
                throw new DateTimeException("no time of day");
            }
            return ((hour * 60L + minute) * 60 + second) * 1000;
        }
    }
}
