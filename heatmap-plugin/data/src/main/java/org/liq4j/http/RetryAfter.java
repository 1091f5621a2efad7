/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After}: seconds, or a date. */
final class RetryAfter {

    /** A venue that demands more is taken to mean this: no ban lasts longer. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private RetryAfter() {
    }

    /**
     * How long to wait, at most three days; null if the header is absent or makes no sense.
     *
     * @param sent
     *            when the reply was sent, by the clock that a date is of
     */
    static @Nullable Duration parse(@Nullable String header, Instant sent) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        Duration wait;
        if (text.matches("\\d{1,18}")) {
            wait = Duration.ofSeconds(Long.parseLong(text));
        } else {
            try {
                wait = Duration.between(sent, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
            } catch (DateTimeParseException e) {
                return null;
            }
        }
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
