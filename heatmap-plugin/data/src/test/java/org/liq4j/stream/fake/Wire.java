/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as exchanges write them. */
final class Wire {

    private Wire() {
    }

    static String number(double value) {
        return new BigDecimal(Double.toString(value)).toPlainString();
    }

    /** A number as exchanges write it, in quotes. */
    static String quoted(double value) {
        return "\"" + number(value) + "\"";
    }

    /** A text with {@code '} for quotes and {@code ?} for each value. */
    static String json(String text, Object... values) {
        StringBuilder filled = new StringBuilder(text.length() + 16 * values.length);
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '?') {
                filled.append(values[next++]);
            } else {
                filled.append(c == '\'' ? '"' : c);
            }
        }
        return filled.toString();
    }

    static long millis(Map<String, String> parameters, String name, long otherwise) {
        String value = parameters.get(name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    static int number(Map<String, String> parameters, String name, int otherwise) {
        return (int) millis(parameters, name, otherwise);
    }

    static int seconds(Map<String, String> parameters, String name) {
        return seconds(parameters.getOrDefault(name, "1m"));
    }

    /** Seconds of a length of bars, by any exchange's name of it. */
    static int seconds(String name) {
        Matcher matcher = Pattern.compile("(\\d+)(m|min|h|H|Hutc|d|D|Dutc)?").matcher(name);
        if (!matcher.matches()) {
            return 86_400;
        }
        String unit = matcher.group(2) == null ? "m" : matcher.group(2);
        int factor = switch (Character.toLowerCase(unit.charAt(0))) {
            case 'm' -> 60;
            case 'h' -> 3600;
            default -> 86_400;
        };
        return Integer.parseInt(matcher.group(1)) * factor;
    }

    /**
     * Rows of times that are whole multiples of a length.
     *
     * @param fromMillis
     *            included
     * @param untilMillis
     *            included
     */
    static List<String> rows(long fromMillis, long untilMillis, int seconds, int limit, boolean newest,
            LongFunction<String> row) {
        List<String> rows = new ArrayList<>();
        long step = seconds * 1000L;
        long first = Math.ceilDiv(fromMillis, step) * step;
        long last = Math.floorDiv(untilMillis, step) * step;
        if (newest) {
            first = Math.max(first, last - (limit - 1) * step);
        }
        for (long millis = first; millis <= last && rows.size() < limit; millis += step) {
            rows.add(row.apply(millis / 1000));
        }
        return rows;
    }

    static String list(List<String> rows, boolean newestFirst) {
        List<String> ordered = new ArrayList<>(rows);
        if (newestFirst) {
            Collections.reverse(ordered);
        }
        return "[" + String.join(",", ordered) + "]";
    }

    /** Whether a bar of that length ended when the second began. */
    static boolean endsBar(long second, int seconds) {
        return second % seconds == 0;
    }

    static long barStart(long second, int seconds) {
        return second - second % seconds;
    }
}
