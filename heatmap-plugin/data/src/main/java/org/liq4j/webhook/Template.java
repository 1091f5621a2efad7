/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Names;

/**
 * A text with placeholders such as {@code {price}}. One that starts as a JSON object or array does is JSON, and what is filled in
 * is escaped: within a string as a part of it, outside as a string, a number, or null for a number that is absent. In any other
 * text a number that is absent is a hyphen.
 */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern JSON = Pattern.compile("\\s*(\\[|\\{\\s*[\"}]).*", Pattern.DOTALL);
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Part> parts;
    private final boolean json;

    private record Part(String literal, String name, boolean withinString) {
    }

    private Template(List<Part> parts, boolean json) {
        this.parts = parts;
        this.json = json;
    }

    /**
     * Reads a template.
     *
     * @param field
     *            what it is called in messages
     * @param names
     *            the placeholders that there are
     * @throws InvalidValueException
     *             if it has another placeholder, or starts like JSON and is none once it is filled in
     */
    static Template parse(String field, String text, Set<String> names) {
        boolean json = JSON.matcher(text).matches();
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        boolean withinString = false;
        while (matcher.find()) {
            String literal = text.substring(from, matcher.start());
            withinString = endsWithinString(literal, withinString);
            String name = matcher.group(1);
            if (!names.contains(name)) {
                throw new InvalidValueException(field, "{" + name + "}", "is no placeholder"
                        + Names.didYouMean(name, names) + " (there are: "
                        + names.stream().sorted().map(known -> "{" + known + "}").collect(Collectors.joining(" "))
                        + ")");
            }
            parts.add(new Part(literal, name, withinString));
            from = matcher.end();
        }
        parts.add(new Part(text.substring(from), "", false));
        Template template = new Template(parts, json);
        template.requireJson(field);
        return template;
    }

    private static boolean endsWithinString(String literal, boolean before) {
        boolean within = before;
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (within && c == '\\') {
                i++;
            } else if (c == '"') {
                within = !within;
            }
        }
        return within;
    }

    private void requireJson(String field) {
        if (!json) {
            return;
        }
        String filled = fill(name -> "a");
        try {
            MAPPER.readTree(filled);
        } catch (JacksonException e) {
            throw new InvalidValueException(field, filled.length() <= 80 ? filled : filled.substring(0, 80) + " ...",
                    "must be JSON once it is filled in (" + e.getOriginalMessage() + ")");
        }
    }

    boolean isJson() {
        return json;
    }

    /** Fills in values, each a {@code String} or a {@code Double}. */
    String fill(Map<String, ?> values) {
        return fill(name -> Objects.requireNonNull(values.get(name), name));
    }

    private String fill(Function<String, ?> values) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(part.literal);
            if (!part.name.isEmpty()) {
                filled.append(shown(values.apply(part.name), part.withinString));
            }
        }
        return filled.toString();
    }

    private String shown(Object value, boolean withinString) {
        if (value instanceof Double number) {
            return Double.isNaN(number)
                    ? json ? withinString ? "" : "null" : "-"
                    : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        }
        String text = String.valueOf(value);
        if (!json) {
            return text;
        }
        String quoted = MAPPER.writeValueAsString(text);
        return withinString ? quoted.substring(1, quoted.length() - 1) : quoted;
    }
}
