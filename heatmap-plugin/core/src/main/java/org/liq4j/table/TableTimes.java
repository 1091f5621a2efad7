/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.table.TableOptions.DateOrder;

/**
 * Reads the times of one column, to the millisecond; what is finer is cut off. Not thread-safe.
 *
 * <p>
 * A time is a date, with a time of day or without (then the start of the day), or a number since the start of 1970: seconds,
 * milliseconds, microseconds or nanoseconds, told by its magnitude. A date has its year first, or is written with the name of its
 * month; where it has the year last, which of the other two numbers is the day is told from the whole column
 * ({@link #of}). Times without an offset are of the time zone of the options; of an hour that comes twice there, because clocks were
 * set back, the first is taken unless the time before says that it must be the second.
 */
public final class TableTimes {

    /** What a time can be, for messages. */
    public static final String ACCEPTED = "a date, a date and time, or epoch seconds, milliseconds, microseconds or "
            + "nanoseconds, of the years 1970 to 9999";
    private static final String RULE = "time must be " + ACCEPTED;
    private static final long LAST_MILLIS = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();
    /** Below, numbers are counts of rows or of days. */
    private static final long FEWEST_SECONDS = 100_000_000L;
    private static final long FEWEST_MILLIS = 100_000_000_000L;
    private static final long FEWEST_MICROS = 100_000_000_000_000L;
    private static final long FEWEST_NANOS = 100_000_000_000_000_000L;
    private static final long NONE = Long.MIN_VALUE;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final boolean utc;
    private final @Nullable DateOrder order;
    private final List<String> notes = new ArrayList<>();
    private long before = NONE;
    private long last = NONE;
    private long twice;

    private TableTimes(ZoneId zone, @Nullable DateOrder order) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.utc = rules.isFixedOffset() && rules.getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
        this.order = order;
    }

    /** Times without an offset are UTC, and dates with the year last are refused unless their order does not matter. */
    public TableTimes() {
        this(ZoneOffset.UTC, null);
    }

    /**
     * For a column of a table.
     *
     * @param column
     *            counted from 0
     * @throws TableDataException
     *             if the column has dates of which it cannot be told what is the day and what the month; the options
     *             {@code --date-order} of the remedies tell
     */
    public static TableTimes of(TextTable table, int column) {
        TableOptions options = table.options();
        if (options.dateOrder().isPresent()) {
            return new TableTimes(options.timeZone(), options.dateOrder().get());
        }
        Optional<DateOrderEvidence.Verdict> verdict = DateOrderEvidence.of(table, column);
        TableTimes times = new TableTimes(options.timeZone(),
                verdict.map(DateOrderEvidence.Verdict::order).orElse(null));
        verdict.ifPresent(told -> times.notes.add(told.reason()));
        return times;
    }

    /** What was assumed, for people. */
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (twice > 0) {
            all.add(twice + (twice == 1 ? " time is" : " times are") + " in an hour that comes twice in " + zone
                    + ": the first, unless the row before is later");
        }
        return List.copyOf(all);
    }

    /**
     * @return epoch milliseconds
     * @throws DateTimeException
     *             if the text is not a time; its message is the rule
     */
    public long parse(String text) {
        int length = text.length();
        // Most files have numbers; those that cannot be digits of a date are told at once.
        if ((length == 10 || length == 13 || length == 16) && text.charAt(0) != '0' && isDigits(text)) {
            long value = Long.parseLong(text);
            return remembered(length == 10 ? value * 1000 : length == 13 ? value : value / 1000);
        }
        TimeText parsed = TimeText.of(text, order);
        if (parsed == null) {
            long epoch = epochMillis(text);
            if (epoch != NONE) {
                return remembered(epoch);
            }
            throw new DateTimeException(fault(text));
        }
        return remembered(millis(parsed, text));
    }

    private long remembered(long millis) {
        if (millis < 0 || millis > LAST_MILLIS) {
            throw new DateTimeException(RULE);
        }
        before = last;
        last = millis;
        return millis;
    }

    private long millis(TimeText parsed, String text) {
        long local = LocalDate.of(parsed.year(), parsed.month(), parsed.day()).toEpochDay() * 86_400_000
                + parsed.millisOfDay();
        if (parsed.hasOffset()) {
            return local - parsed.offsetMillis();
        }
        return utc ? local : zoned(local, text);
    }

    private long zoned(long local, String text) {
        LocalDateTime dateTime = LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000), 0, ZoneOffset.UTC);
        List<ZoneOffset> offsets = rules.getValidOffsets(dateTime);
        if (offsets.isEmpty()) {
            throw new DateTimeException("there was no such time in " + zone + ": clocks were set forward over "
                    + text.strip() + "; is it of another time zone?");
        }
        long first = local - offsets.getFirst().getTotalSeconds() * 1000L;
        if (offsets.size() == 1) {
            return first;
        }
        twice++;
        long second = local - offsets.getLast().getTotalSeconds() * 1000L;
        boolean descending = before != NONE && last < before;
        if (descending) {
            return last <= second ? first : second;
        }
        return last != NONE && last >= first ? second : first;
    }

    /** A number since the start of 1970, by its magnitude; what is finer than a millisecond is cut off. */
    private static long epochMillis(String text) {
        String digits = text.strip();
        int point = digits.indexOf('.');
        String fraction = "";
        if (point >= 0) {
            fraction = digits.substring(point + 1);
            digits = digits.substring(0, point);
        }
        if (digits.isEmpty() || digits.length() > 19 || !isDigits(digits) || !isDigits(fraction)) {
            return scientific(text.strip());
        }
        long value;
        try {
            value = Long.parseLong(digits);
        } catch (NumberFormatException tooLong) {
            return NONE;
        }
        if (value < FEWEST_SECONDS) {
            return NONE;
        }
        if (value < FEWEST_MILLIS) {
            String three = (fraction + "000").substring(0, 3);
            return value * 1000 + Integer.parseInt(three);
        }
        if (value < FEWEST_MICROS) {
            return value;
        }
        return value < FEWEST_NANOS ? value / 1000 : value / 1_000_000;
    }

    /** A number in scientific notation, if none of its digits is lost. */
    private static long scientific(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        int point = text.indexOf('.');
        if (exponent < 0 || point < 0 || point > exponent || exponent > 40) {
            return NONE;
        }
        try {
            int power = Integer.parseInt(text.substring(exponent + 1).replace("+", ""));
            String fraction = text.substring(point + 1, exponent);
            if (power < 8 || power > 18 || fraction.length() < power) {
                return NONE;
            }
            String shifted = text.substring(0, point) + fraction.substring(0, power);
            return isDigits(shifted) ? epochMillis(shifted + "." + fraction.substring(power)) : NONE;
        } catch (NumberFormatException none) {
            return NONE;
        }
    }

    private String fault(String text) {
        String cell = text.strip();
        if (cell.matches("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,2}")) {
            return RULE + "; as a spreadsheet has rounded it, it has lost digits";
        }
        if (cell.matches("[34567][0-9]{4}([.,][0-9]+)?")) {
            return RULE + "; a spreadsheet's number of days is none, format the column as date and time";
        }
        if (TimeText.hasYearLast(cell) && order == null) {
            return RULE + "; whether the day or the month comes first is not told";
        }
        return RULE;
    }

    /** Whether a text is a date, a date and time, or a number of the size of a time. */
    static boolean isTime(String text) {
        String cell = text.strip();
        if (cell.length() < 8) {
            return false;
        }
        try {
            return TimeText.of(cell, DateOrder.DAY) != null || TimeText.of(cell, DateOrder.MONTH) != null
                    || epochMillis(cell) != NONE;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
