/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;

/** Reads the query of a URL: percent-encoded UTF-8, {@code +} for a space. What is doubtful is refused, never guessed. */
final class QueryText {

    private static final int MOST_PARAMETERS = 32;

    private QueryText() {
    }

    /**
     * @param text
     *            what stands after the question mark; null or empty for none
     * @throws InvalidValueException
     *             if a parameter is given twice, has no name, is badly encoded, or has control characters
     */
    static Map<String, String> parse(@Nullable String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (text == null || text.isEmpty()) {
            return parameters;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new InvalidValueException("query", pair, "must be NAME=VALUE pairs joined by &");
            }
            String name = decode(pair.substring(0, equals));
            if (parameters.put(name, decode(pair.substring(equals + 1))) != null) {
                throw new InvalidValueException(name, pair.substring(equals + 1), "must be given once");
            }
            if (parameters.size() > MOST_PARAMETERS) {
                throw new InvalidValueException("query", name, "must have at most " + MOST_PARAMETERS + " parameters");
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '%') {
                bytes[length++] = octet(text, i);
                i += 2;
            } else if (character > ' ' && character < 0x7f) {
                bytes[length++] = character == '+' ? (byte) ' ' : (byte) character;
            } else {
                throw badlyEncoded(text);
            }
        }
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
            if (decoded.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidValueException("query", text, "must have no control characters");
            }
            return decoded;
        } catch (CharacterCodingException e) {
            throw badlyEncoded(text);
        }
    }

    private static byte octet(String text, int percent) {
        if (percent + 2 < text.length()) {
            int high = Character.digit(text.charAt(percent + 1), 16);
            int low = Character.digit(text.charAt(percent + 2), 16);
            if (high >= 0 && low >= 0) {
                return (byte) ((high << 4) | low);
            }
        }
        throw badlyEncoded(text);
    }

    private static InvalidValueException badlyEncoded(String text) {
        return new InvalidValueException("query", text, "must be percent-encoded UTF-8");
    }
}
