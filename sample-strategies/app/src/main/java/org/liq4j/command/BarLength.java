/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;

/** Reads the length of a bar from a command line. */
final class BarLength {

    private BarLength() {
    }

    /** Reads 30s, 1m, 4h, 1d. */
    static Duration parse(String text) {
        if (!text.matches("[1-9][0-9]{0,5}[smhd]")) {
            throw new InvalidValueException("interval", text,
                    "must be a number and one of s, m, h, d, for example 1m");
        }
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
