/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Messages that no exchange should send, and some do. */
final class BrokenText {

    static final List<String> NO_MESSAGES = List.of("", " ", "null", "true", "0", "\"\"", "[]", "{}", "[{}]", "[null]",
            "<html>busy</html>", "\u0000", "{\"data\":[]}", "{\"data\":{}}", "{", "[".repeat(20_000),
            "{\"a\":".repeat(20_000), "1".repeat(50_000));

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("(?<=\")[^\"]*(?=\")");
    private static final Pattern VALUE = Pattern.compile("(?<=:)(\"[^\"]*\"|-?[\\d.]+|true|false|null)");
    private static final List<String> NUMBERS = List.of("0", "-0", "-1", "0.5", "1e-320", "1e17", "9e18", "1e19",
            "1e308", "1e400", "-1e400", "NaN", "Infinity", "--1", "1-1", "+", "e", ".", "", "0x1p3", "1d", "12,5",
            "99999999999999999999", "9223372036854775807", "-9223372036854775808", "1790000000", "1790000000000",
            "1790000000000000", "1".repeat(2_000));
    private static final List<String> TEXTS = List.of("", " ", "null", "neverHeardOf", "SELL", "buy", "\u0000",
            "\ud83d\ude00", "\ud83d", "\\u0000", "\\", "1", "0", "2", "x".repeat(10_000));
    private static final List<String> VALUES = List.of("null", "true", "false", "{}", "[]", "\"\"", "0", "-1",
            "[[[[]]]]", "{\"a\":{\"b\":[1,null]}}", "\"NaN\"", "1e400", "\"-0.5\"");

    private BrokenText() {
    }

    /** A text broken in up to three ways, as the seed says; now and then it is not. */
    static String of(String message, Random random) {
        String text = message;
        for (int times = random.nextInt(4); times > 0; times--) {
            text = switch (random.nextInt(8)) {
                case 0, 1 -> replaced(text, NUMBER, NUMBERS, random);
                case 2 -> replaced(text, TEXT, TEXTS, random);
                case 3, 4 -> replaced(text, VALUE, VALUES, random);
                case 5 -> text.substring(0, random.nextInt(text.length() + 1));
                case 6 -> spliced(text, random);
                default -> oneCharacter(text, random);
            };
        }
        return text;
    }

    private static String replaced(String text, Pattern pattern, List<String> others, Random random) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return text.substring(0, one.start()) + others.get(random.nextInt(others.size())) + text.substring(one.end());
    }

    /** A part of the text once more, elsewhere, or gone. */
    private static String spliced(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int until = from + random.nextInt(text.length() - from + 1);
        if (random.nextBoolean()) {
            return text.substring(0, from) + text.substring(until);
        }
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + text.substring(from, until) + text.substring(at);
    }

    private static String oneCharacter(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        char other = random.nextBoolean()
                ? "{}[],:\"\\0-.e".charAt(random.nextInt(12))
                : (char) random.nextInt(0x10000);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    /** A field that nobody knows, first in every object. */
    static String withUnknownFields(String json) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char one = json.charAt(i);
            quoted ^= one == '"' && (i == 0 || json.charAt(i - 1) != '\\');
            text.append(one);
            if (one == '{' && !quoted) {
                boolean empty = json.substring(i + 1).stripLeading().startsWith("}");
                text.append("\"neverHeardOf\":{\"deep\":[1,null,\"text\"]}").append(empty ? "" : ",");
            }
        }
        return text.toString();
    }
}
