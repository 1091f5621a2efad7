/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

import org.liq4j.api.InvalidValueException;

/** Reads a time from a command line. */
final class TimeOption {

    private TimeOption() {
    }

    /** A time in UTC, or a date for its start. */
    static Instant parse(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException("time", text, "must be like 2026-03-18T00:00:00Z or 2026-03-18");
        }
    }
}
