/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.liq4j.api.InvalidValueException;

/**
 * An extension as a user asks for it: {@code name} or {@code name(parameter=value, ...)}. A value that holds a space, comma,
 * parenthesis, equals sign or quote is written in double quotes, a quote within it twice.
 *
 * @param name
 *            of the extension
 * @param arguments
 *            by parameter name, in the order given
 */
public record ExtensionCall(String name, Map<String, String> arguments) {

    public ExtensionCall {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * Reads a call.
     *
     * @param kind
     *            of extension, for the message
     * @throws InvalidValueException
     *             if the text is not of that form; the message names the place
     */
    public static ExtensionCall parse(String kind, String text) {
        return new Reading(kind, text).call();
    }

    /** Goes through the text once. */
    private static final class Reading {

        private final String kind;
        private final String text;
        private int position;

        Reading(String kind, String text) {
            this.kind = kind;
            this.text = text;
        }

        ExtensionCall call() {
            String name = word("a name");
            Map<String, String> arguments = new LinkedHashMap<>();
            if (next('(') && !next(')')) {
                do {
                    argument(arguments);
                } while (next(','));
                if (!next(')')) {
                    throw broken(", or )");
                }
            }
            spaces();
            if (position < text.length()) {
                throw broken("the end");
            }
            return new ExtensionCall(name, arguments);
        }

        private void argument(Map<String, String> arguments) {
            String name = word("a parameter's name");
            if (!next('=')) {
                throw broken("= and a value after " + name);
            }
            spaces();
            String value = position < text.length() && text.charAt(position) == '"' ? quoted() : word("a value");
            if (arguments.put(name, value) != null) {
                throw new InvalidValueException(kind, text, "gives " + name + " twice");
            }
        }

        private String word(String expected) {
            spaces();
            int start = position;
            while (position < text.length() && "(),=\"".indexOf(text.charAt(position)) < 0
                    && !Character.isWhitespace(text.charAt(position))) {
                position++;
            }
            if (position == start) {
                throw broken(expected);
            }
            return text.substring(start, position);
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            position++;
            while (position < text.length()) {
                char read = text.charAt(position++);
                if (read != '"') {
                    value.append(read);
                } else if (position < text.length() && text.charAt(position) == '"') {
                    value.append('"');
                    position++;
                } else {
                    return value.toString();
                }
            }
            throw broken("a closing quote");
        }

        private boolean next(char wanted) {
            spaces();
            boolean there = position < text.length() && text.charAt(position) == wanted;
            position += there ? 1 : 0;
            return there;
        }

        private void spaces() {
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
                position++;
            }
        }

        private InvalidValueException broken(String expected) {
            String found = position < text.length() ? "'" + text.charAt(position) + "'" : "the end";
            return new InvalidValueException(kind, text, "must be name or name(parameter=value, ...): expected "
                    + expected + " at character " + (position + 1) + ", found " + found);
        }
    }
}
