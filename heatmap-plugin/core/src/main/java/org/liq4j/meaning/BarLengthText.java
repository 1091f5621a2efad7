/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of bars as files name them: {@code 1m, 1min, 60 (minutes), 4h, 1H, 1d, D}. */
final class BarLengthText {

    private static final Pattern FORM = Pattern.compile("(\\d*)\\s*([A-Za-z]*)");

    private BarLengthText() {
    }

    /** In milliseconds; empty if the text is no length. */
    static Optional<Long> millis(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (text.isBlank() || !matcher.matches() || matcher.group(1).length() > 9) {
            return Optional.empty();
        }
        long count = matcher.group(1).isEmpty() ? 1 : Long.parseLong(matcher.group(1));
        Optional<Long> unit = switch (matcher.group(2)) {
            case "ms" -> Optional.of(1L);
            case "s", "sec", "S" -> Optional.of(1_000L);
            case "", "m", "min", "mins", "T", "minute", "minutes" -> Optional.of(60_000L);
            case "h", "H", "hr", "hour", "hours" -> Optional.of(3_600_000L);
            case "d", "D", "day", "days", "Dutc" -> Optional.of(86_400_000L);
            case "w", "W" -> Optional.of(7 * 86_400_000L);
            default -> Optional.empty();
        };
        return unit.map(millis -> count * millis);
    }
}
