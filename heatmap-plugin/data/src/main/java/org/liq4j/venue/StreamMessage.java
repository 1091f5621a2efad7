/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

import org.liq4j.csv.CsvNumbers;

/**
 * A message of a stream, read once from its first token to its last: for trades, of which there are too many to make a tree of
 * each. What is not of the kind that is asked for is told as a missing value and never thrown, so that one broken field costs
 * one trade. Used by one thread.
 */
public final class StreamMessage implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TIME = 15;

    private final String text;
    private final JsonParser parser;
    private final byte[] number = new byte[LONGEST_NUMBER];

    /**
     * Stands before the first token.
     *
     * @throws JacksonException
     *             here and later, if it is not JSON
     */
    public StreamMessage(String text) {
        this.text = text;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** Goes to the first token; whether an object starts there. */
    public boolean startsObject() {
        return parser.nextToken() == JsonToken.START_OBJECT;
    }

    /** Goes to the value of the next field; false at the end of the object. What it holds is to be read or skipped. */
    public boolean nextField() {
        if (parser.nextToken() != JsonToken.PROPERTY_NAME) {
            return false;
        }
        parser.nextToken();
        return true;
    }

    /** Goes to the next element of an array; false at its end. */
    public boolean nextElement() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Name of the field whose value was gone to. */
    public String name() {
        return parser.currentName();
    }

    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Leaves out the value, with all that it holds. */
    public void skip() {
        parser.skipChildren();
    }

    /** A text, or a number as it was written; empty for anything else. */
    public String text() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            return parser.getString();
        }
        skip();
        return "";
    }

    /** A number, or a text that is one; {@code NaN} for anything else. */
    public double number() {
        int length = digits();
        return length == 0 ? Double.NaN : CsvNumbers.parse(number, 0, length);
    }

    /** Epoch milliseconds above zero; 0 for anything else. */
    public long millis() {
        int length = digits();
        if (length > LONGEST_TIME) {
            return 0;
        }
        long millis = 0;
        for (int i = 0; i < length; i++) {
            int digit = number[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            millis = 10 * millis + digit;
        }
        return millis < StreamFields.AFTER_LAST_MILLIS ? millis : 0;
    }

    /** {@code true} or {@code false}; null for anything else. */
    public @Nullable Boolean flag() {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> {
                skip();
                yield null;
            }
        };
    }

    /** Copies the characters of a number or text, which numbers are read from; 0 if it is neither, or too long. */
    private int digits() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            skip();
            return 0;
        }
        int length = parser.getStringLength();
        if (length > LONGEST_NUMBER) {
            return 0;
        }
        char[] characters = parser.getStringCharacters();
        int from = parser.getStringOffset();
        for (int i = 0; i < length; i++) {
            char one = characters[from + i];
            number[i] = one < 128 ? (byte) one : (byte) '?';
        }
        return length;
    }

    /** Skips what is left of the object that was gone into. */
    public void skipRest() {
        while (nextField()) {
            skip();
        }
    }

    /** Whether nothing follows what was read. */
    public boolean ends() {
        return parser.nextToken() == null;
    }

    /** The text at a place that may come later in the message, by names of fields; empty if there is none. */
    public String textAt(String... path) {
        try (StreamMessage again = new StreamMessage(text)) {
            return again.startsObject() ? again.textBelow(path, 0) : "";
        }
    }

    private String textBelow(String[] path, int depth) {
        while (nextField()) {
            if (!name().equals(path[depth])) {
                skip();
            } else if (depth == path.length - 1) {
                return text();
            } else {
                return isObject() ? textBelow(path, depth + 1) : "";
            }
        }
        return "";
    }

    @Override
    public void close() {
        parser.close();
    }
}
