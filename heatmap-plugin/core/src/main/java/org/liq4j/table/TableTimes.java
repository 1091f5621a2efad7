/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Reads the times of a file to the millisecond; what is finer is cut off. */
public final class TableTimes {

    /** What a time can be, for messages. */
    public static final String ACCEPTED = "an ISO date and time, or epoch milliseconds or microseconds, "
            + "of the years 1970 to 9999";
    private static final long LAST_MILLIS = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    /** Epoch seconds are below, which would otherwise pass for a day in 1970. */
    private static final long FEWEST_MILLIS = 100_000_000_000L;
    private static final long FEWEST_MICROS = 100_000_000_000_000L;
    private static final long FEWEST_NANOS = 100_000_000_000_000_000L;
    private static final int DATE_LENGTH = "2026-01-01".length();

    /** Leniently parsed, the offset is +HH, +HHMM or +HH:MM. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).parseLenient().optionalStart().appendOffset("+HH", "Z")
            .optionalEnd().parseDefaulting(ChronoField.OFFSET_SECONDS, 0).toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * @return epoch milliseconds
     * @throws DateTimeException
     *             if the text is not a time
     */
    public long parse(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return epoch(text);
        }
        String iso = text;
        if (text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ') {
            iso = text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1);
        }
        try {
            long millis = ISO.parse(iso, Instant::from).toEpochMilli();
            if (millis >= 0 && millis <= LAST_MILLIS) {
                return millis;
            }
            throw new DateTimeException(text);
        } catch (ArithmeticException beyondMillis) {
            throw new DateTimeException(text, beyondMillis);
        }
    }

    private static long epoch(String digits) {
        try {
            long value = Long.parseLong(digits);
            if (value >= FEWEST_MILLIS && value < FEWEST_NANOS) {
                return value > FEWEST_MICROS ? value / 1000 : value;
            }
        } catch (NumberFormatException tooLong) {
            throw new DateTimeException(digits, tooLong);
        }
        throw new DateTimeException(digits);
    }
}
