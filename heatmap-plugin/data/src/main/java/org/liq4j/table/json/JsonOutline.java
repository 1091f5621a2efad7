/* SPDX-License-Identifier: MIT */
package org.liq4j.table.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the arrays of rows in a JSON document without keeping it in memory. */
final class JsonOutline {

    /** Objects tell all fields that they ever have within so many rows. */
    private static final int SAMPLE = 100;
    private static final int LONGEST_NAMES = 200;
    private static final int DEEPEST = 12;
    /** An object with fewer values is no row, but what rows are in. */
    private static final int FEWEST_VALUES = 2;
    /** What can be said of all rows beside them. */
    private static final Set<String> SYMBOLS = Set.of("symbol", "instId", "instrument_name", "instrument", "pair",
            "coin",
            "contract", "product_id");

    /**
     * An array of rows.
     *
     * @param path
     *            names of the objects and places in the arrays in which it is, joined by slashes
     * @param objects
     *            whether its rows are objects, not arrays
     * @param names
     *            fields of the objects, or the names beside an array of arrays; empty if there are none
     * @param sample
     *            the first rows of arrays
     */
    record Rows(String path, boolean objects, List<String> names, List<List<String>> sample) {
    }

    private final JsonParser parser;
    private final List<Rows> found = new ArrayList<>();
    private final Map<String, String> symbols = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int documents;
    private boolean separateRows;

    private JsonOutline(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads a document to its end. */
    static JsonOutline of(JsonParser parser) {
        JsonOutline outline = new JsonOutline(parser);
        Set<String> fields = new LinkedHashSet<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            outline.documents++;
            if (token == JsonToken.START_OBJECT && outline.documents > 1 && outline.found.isEmpty()) {
                if (outline.documents <= SAMPLE) {
                    fields.addAll(outline.object().keySet());
                } else {
                    parser.skipChildren();
                }
                outline.separateRows = true;
            } else {
                outline.value(token).forEach(fields::add);
            }
        }
        if (outline.separateRows) {
            outline.found.add(new Rows("", true, List.copyOf(fields), List.of()));
        }
        return outline;
    }

    /** Whether the document is a sequence of objects, one after the other. */
    boolean isSequence() {
        return separateRows;
    }

    List<Rows> rows() {
        return List.copyOf(found);
    }

    /** What is said beside the rows of what they are of, by the names of the fields. */
    Map<String, String> symbols() {
        return symbols;
    }

    /** The names of a row that are said beside it, in an array of texts of that length; empty if there are none. */
    List<String> namesBeside(int width) {
        return texts.values().stream().filter(names -> names.size() == width).findFirst().orElse(List.of());
    }

    /** The fields of an object, for the case that it is a row of a sequence. */
    private Set<String> value(JsonToken token) {
        if (token == JsonToken.START_ARRAY) {
            array();
        } else if (token == JsonToken.START_OBJECT) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (JsonToken next = parser.nextToken(); next == JsonToken.PROPERTY_NAME; next = parser.nextToken()) {
                String name = parser.currentName();
                JsonToken content = parser.nextToken();
                if (content.isScalarValue()) {
                    String text = text(parser);
                    fields.put(name, text);
                    if (SYMBOLS.contains(name)) {
                        symbols.put(name, text);
                    }
                } else {
                    fields.put(name, "");
                    inside(name, content);
                }
            }
            return fields.keySet();
        }
        return Set.of();
    }

    private void inside(String name, JsonToken content) {
        if (path.size() >= DEEPEST) {
            parser.skipChildren();
            return;
        }
        path.addLast(name);
        value(content);
        path.removeLast();
    }

    private void array() {
        String here = String.join("/", path);
        JsonToken first = parser.nextToken();
        if (first == JsonToken.END_ARRAY) {
            return;
        }
        if (first == JsonToken.START_ARRAY) {
            List<List<String>> sample = new ArrayList<>();
            boolean flat = true;
            for (JsonToken next = first; next == JsonToken.START_ARRAY; next = parser.nextToken()) {
                List<String> row = cells(parser);
                flat &= row.size() > 1;
                if (sample.size() < SAMPLE) {
                    sample.add(row);
                }
            }
            endArray();
            if (flat) {
                found.add(new Rows(here, false, List.of(), sample));
            }
        } else if (first == JsonToken.START_OBJECT) {
            Map<String, String> row = object();
            if (row.values().stream().filter(text -> !text.isEmpty()).count() < FEWEST_VALUES) {
                endArray();
                return;
            }
            Set<String> fields = new LinkedHashSet<>(row.keySet());
            int seen = 1;
            for (JsonToken next = parser.nextToken(); next == JsonToken.START_OBJECT; next = parser.nextToken()) {
                if (seen++ < SAMPLE) {
                    fields.addAll(object().keySet());
                } else {
                    parser.skipChildren();
                }
            }
            endArray();
            found.add(new Rows(here, true, List.copyOf(fields), List.of()));
        } else {
            List<String> values = new ArrayList<>();
            for (JsonToken next = first; next != null && next.isScalarValue(); next = parser.nextToken()) {
                if (values.size() < LONGEST_NAMES && next == JsonToken.VALUE_STRING) {
                    values.add(text(parser));
                }
            }
            endArray();
            if (values.size() < LONGEST_NAMES && !values.isEmpty()) {
                texts.put(here, values);
            }
        }
    }

    /** Goes on to the end of the array that the parser is in. */
    private void endArray() {
        JsonToken token = parser.currentToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token.isStructStart()) {
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
    }

    private Map<String, String> object() {
        return object(parser);
    }

    /** The fields of the object that the parser is at the start of; those that are objects or arrays are texts without content. */
    static Map<String, String> object(JsonParser parser) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (JsonToken next = parser.nextToken(); next == JsonToken.PROPERTY_NAME; next = parser.nextToken()) {
            String name = parser.currentName();
            fields.put(name, cell(parser, parser.nextToken()));
        }
        return fields;
    }

    /** The cells of the array that the parser is at the start of. */
    static List<String> cells(JsonParser parser) {
        List<String> cells = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != null
                && next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            cells.add(cell(parser, next));
        }
        return cells;
    }

    private static String cell(JsonParser parser, JsonToken token) {
        if (token.isStructStart()) {
            parser.skipChildren();
            return "";
        }
        return text(parser);
    }

    private static String text(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(", ");
        found.forEach(rows -> words.add(rows.path().isEmpty() ? "the document" : rows.path()));
        return words.toString();
    }
}
