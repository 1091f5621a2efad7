/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.math.BigDecimal;
import java.time.Duration;

import org.liq4j.api.InvalidValueException;

/**
 * Lengths of time as users write and read them, everywhere alike: a whole number and a unit, {@code 30s}, {@code 1m},
 * {@code 4h}, {@code 1d} or {@code 1w}; a day has 24 hours, a week 7 days.
 */
public final class Durations {

    private static final String GRAMMAR = "must be a number and one of s, m, h, d, w, for example ";
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;

    private Durations() {
    }

    /**
     * Reads a length of time.
     *
     * @param field
     *            what it is of
     * @throws InvalidValueException
     *             unless the text is a number of at most six digits and a unit
     */
    public static Duration parse(String field, String text) {
        return parse(field, text, "1h");
    }

    /**
     * Reads a length of time that is not zero, as that of a bar.
     *
     * @param field
     *            what it is of
     * @throws InvalidValueException
     *             unless the text is a number of at most six digits, above zero, and a unit
     */
    public static Duration parsePositive(String field, String text) {
        Duration duration = parse(field, text, "1m");
        if (duration.isZero()) {
            throw new InvalidValueException(field, text, "must be > 0s");
        }
        return duration;
    }

    private static Duration parse(String field, String text, String example) {
        if (!text.matches("[0-9]{1,6}[smhdw]")) {
            throw new InvalidValueException(field, text, GRAMMAR + example);
        }
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return Duration.ofSeconds(count * switch (text.charAt(text.length() - 1)) {
            case 's' -> 1;
            case 'm' -> MINUTE;
            case 'h' -> HOUR;
            case 'd' -> DAY;
            default -> WEEK;
        });
    }

    /**
     * Writes a length of time in the largest unit of which it is a whole number: 90m, 36h, 1d, 1w. Parts of a second, which
     * nobody can state, are written as well: 0.5s.
     *
     * @throws IllegalArgumentException
     *             if it is negative
     */
    public static String format(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("must not be negative: " + duration);
        }
        if (duration.toNanosPart() != 0) {
            return BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros().toPlainString() + "s";
        }
        long seconds = duration.toSeconds();
        if (seconds == 0 || seconds % MINUTE != 0) {
            return seconds + "s";
        }
        if (seconds % HOUR != 0) {
            return seconds / MINUTE + "m";
        }
        if (seconds % DAY != 0) {
            return seconds / HOUR + "h";
        }
        return seconds % WEEK != 0 ? seconds / DAY + "d" : seconds / WEEK + "w";
    }
}
