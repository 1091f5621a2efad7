/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A value of a JSON file, with the line that it starts on. */
sealed interface LocatedJson {

    /** From 1. */
    int line();

    /** An object. */
    record Fields(int line, Map<String, LocatedJson> values) implements LocatedJson {
    }

    /** An array. */
    record Elements(int line, List<LocatedJson> values) implements LocatedJson {
    }

    /** A number. */
    record Numeral(int line, double value) implements LocatedJson {
    }

    /** A text. */
    record Text(int line, String value) implements LocatedJson {
    }

    /** A word: true, false or null. */
    record Word(int line, String value) implements LocatedJson {
    }

    /** Reads the value that the parser stands at the start of, and leaves the parser at its end. */
    static LocatedJson read(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, LocatedJson> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, read(parser));
                }
                yield new Fields(line, fields);
            }
            case START_ARRAY -> {
                List<LocatedJson> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(read(parser));
                }
                yield new Elements(line, elements);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(line, parser.getDoubleValue());
            case VALUE_STRING -> new Text(line, parser.getString());
            default -> new Word(line, parser.getString());
        };
    }

    /** As a message shows it. */
    default String shown() {
        return switch (this) {
            case Fields fields -> "an object";
            case Elements elements -> "an array";
            case Numeral number -> Double.toString(number.value());
            case Text text -> '"' + text.value() + '"';
            case Word word -> word.value();
        };
    }
}
