/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Durations;

/** A length that an option states in bars ({@code 500}) or as a duration ({@code 12h}). */
final class BarSpan {

    private BarSpan() {
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
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        if (!text.matches("[0-9]{1,6}[smhdw]")) {
            throw new InvalidValueException("length", text,
                    "must be a number of bars, or a number and one of s, m, h, d, w, for example 12h");
        }
        long bar = barDuration.toMillis();
        long bars = (Durations.parse("length", text).toMillis() + bar - 1) / bar;
        if (bars > Integer.MAX_VALUE) {
            throw new InvalidValueException("length", text, "must satisfy bars <= " + Integer.MAX_VALUE);
        }
        return (int) bars;
    }
}
