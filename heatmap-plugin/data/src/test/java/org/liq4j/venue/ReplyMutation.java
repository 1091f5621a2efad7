/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.http.HttpException;

/** Breaks a reply in up to three ways as the seed says, its bytes too; the numbers that it puts in may well be readable. */
final class ReplyMutation {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final List<String> NUMBERS = List.of("0", "-0", "1", "2", "-1", "0.5", "1.0000001", "1e-320", "1e17",
            "9e18", "-1e18", "1e19", "1e308", "60000", "1795262400", "1795262400000", "1795262700000", "1795262400001",
            "99999999999999", "9223372036854775807", "-9223372036854775808", "0.00000000000000000000000000000000001",
            "1".repeat(2_000), "NaN", "--1", "1-1", "+", "e", ".");
    private static final List<String> TEXTS = List.of("BTCUSDT", "BTC", "BTC-USDT-SWAP", "Infinity", "", " ", "\u0000",
            "\ud83d\ude00", "TRADING", "1", "0");

    private ReplyMutation() {
    }

    static byte[] of(String reply, Random random) {
        String text = reply;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            text = switch (random.nextInt(6)) {
                case 0, 1 -> isContainer(text) ? JsonMutation.of(text, random) : text;
                case 2, 3 -> replaced(text, NUMBER, NUMBERS, random);
                case 4 -> replaced(text, Pattern.compile("(?<=\")[^\",:]*(?=\")"), TEXTS, random);
                default -> spliced(text, random);
            };
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(200) == 0 ? "[".repeat(20_000).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static boolean isContainer(String text) {
        try {
            VenueJson json = VenueJson.parse(text.getBytes(StandardCharsets.UTF_8), new ReplyIssues());
            return json.isArray() || json.isObject();
        } catch (HttpException e) {
            return false;
        }
    }

    private static String replaced(String text, Pattern pattern, List<String> others, Random random) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return text.substring(0, one.start()) + others.get(random.nextInt(others.size())) + text.substring(one.end());
    }

    /** A part of the text once more, elsewhere. */
    private static String spliced(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int until = from + random.nextInt(text.length() - from + 1);
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + text.substring(from, until) + text.substring(at);
    }
}
