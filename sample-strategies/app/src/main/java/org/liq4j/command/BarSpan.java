/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.util.Locale;

import org.liq4j.api.InvalidValueException;

/** A length that an option states in bars ({@code 500}) or as a duration ({@code 12h}). */
final class BarSpan {

    private BarSpan() {
    }

    /**
     * Reads the length of a bar, for example {@code 1m}.
     *
     * @throws InvalidValueException
     *             unless it is a number above zero and one of m, h, d
     */
    static Duration length(String text) {
        if (!text.matches("[1-9][0-9]{0,3}[mhd]")) {
            throw new InvalidValueException("length", text, "must be a number and one of m, h, d, for example 1m");
        }
        return Duration.parse((text.endsWith("d") ? "P" : "PT") + text.toUpperCase(Locale.ROOT));
    }

    /**
     * Reads the length.
     *
     * @param barDuration
     *            of the bars that a duration is cut into
     * @return number of bars; a bar that is begun counts
     * @throws InvalidValueException
     *             if the text is neither, or longer than any series
     */
    static int bars(String text, Duration barDuration) {
        if (!text.matches("[0-9]{1,9}[smhd]?")) {
            throw new InvalidValueException("length", text,
                    "must be a number of bars, or a number and one of s, m, h, d, for example 12h");
        }
        char last = text.charAt(text.length() - 1);
        if (Character.isDigit(last)) {
            return Integer.parseInt(text);
        }
        String iso = (last == 'd' ? "P" : "PT") + text.toUpperCase(Locale.ROOT);
        long bar = barDuration.toMillis();
        long bars = (Duration.parse(iso).toMillis() + bar - 1) / bar;
        if (bars > Integer.MAX_VALUE) {
            throw new InvalidValueException("length", text, "must satisfy bars <= " + Integer.MAX_VALUE);
        }
        return (int) bars;
    }
}
