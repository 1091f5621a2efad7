/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Names;

/**
 * An object of a file of parameters. What is wrong with a value is noted, and something that is right stands in for it, so that
 * the rest can be looked at too: what was read counts only if no problem was noted.
 */
final class ParameterSection {

    private final String path;
    private final int line;
    private final Map<String, LocatedJson> values;
    private final List<String> problems;

    private ParameterSection(String path, int line, Map<String, LocatedJson> values, List<String> problems) {
        this.path = path;
        this.line = line;
        this.values = values;
        this.problems = problems;
    }

    /**
     * @param path
     *            where it is in the file, empty for the file itself
     * @param names
     *            of its values, all of which must be there and no others
     * @param problems
     *            to note more in
     */
    static ParameterSection of(String path, LocatedJson json, List<String> names, List<String> problems) {
        if (!(json instanceof LocatedJson.Fields fields)) {
            problems.add(place(json.line(), path) + " = " + json.shown() + ": must be an object");
            return new ParameterSection(path, json.line(), Map.of(), problems);
        }
        ParameterSection section = new ParameterSection(path, fields.line(), new LinkedHashMap<>(fields.values()),
                problems);
        fields.values().forEach((name, value) -> {
            if (!names.contains(name)) {
                problems.add(place(value.line(), section.pathOf(name)) + ": is unknown" + Names.didYouMean(name, names)
                        + " (there are: " + String.join(", ", names) + ")");
            }
        });
        names.stream().filter(name -> !fields.values().containsKey(name)).forEach(
                name -> problems.add(place(fields.line(), section.pathOf(name)) + ": must be given"));
        return section;
    }

    private static String place(int line, String path) {
        return "line " + line + ", " + (path.isEmpty() ? "the file" : path);
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    ParameterSection section(String name, List<String> names) {
        LocatedJson value = values.get(name);
        return value == null
                ? new ParameterSection(pathOf(name), line, Map.of(), problems)
                : of(pathOf(name), value, names, problems);
    }

    double number(String name, double otherwise) {
        return value(name, "a number", otherwise, value -> value instanceof LocatedJson.Numeral number
                ? number.value()
                : null);
    }

    String text(String name, String otherwise) {
        return value(name, "a text", otherwise, value -> value instanceof LocatedJson.Text text
                ? text.value()
                : null);
    }

    Duration duration(String name, Duration otherwise) {
        return value(name, "a duration in ISO-8601, for example PT8H", otherwise,
                value -> value instanceof LocatedJson.Text text ? Duration.parse(text.value()) : null);
    }

    Instant instant(String name, Instant otherwise) {
        return value(name, "a time in ISO-8601, for example 2026-03-15T00:00:00Z", otherwise,
                value -> value instanceof LocatedJson.Text text ? Instant.parse(text.value()) : null);
    }

    /** Numbers; those that are none are noted and left out. */
    List<Double> numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        elements(name).forEach((place, value) -> {
            if (value instanceof LocatedJson.Numeral number) {
                numbers.add(number.value());
            } else {
                refuse(place, value, "a number");
            }
        });
        return numbers;
    }

    /** Objects of the same names. */
    List<ParameterSection> sections(String name, List<String> names) {
        List<ParameterSection> sections = new ArrayList<>();
        elements(name).forEach((place, value) -> sections.add(of(place, value, names, problems)));
        return sections;
    }

    /** By their places. */
    private Map<String, LocatedJson> elements(String name) {
        List<LocatedJson> all = value(name, "an array", List.<LocatedJson>of(),
                value -> value instanceof LocatedJson.Elements elements ? elements.values() : null);
        Map<String, LocatedJson> elements = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            elements.put(pathOf(name) + "[" + i + "]", all.get(i));
        }
        return elements;
    }

    private <T> T value(String name, String kind, T otherwise, Function<LocatedJson, @Nullable T> read) {
        LocatedJson value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            T known = read.apply(value);
            if (known != null) {
                return known;
            }
        } catch (DateTimeException malformed) {
            // Said below, like any other value of a wrong kind.
        }
        refuse(pathOf(name), value, kind);
        return otherwise;
    }

    private void refuse(String place, LocatedJson value, String kind) {
        problems.add(place(value.line(), place) + " = " + value.shown() + ": must be " + kind);
    }

    /** Refuses any value but one. */
    void require(String name, String required) {
        String value = text(name, required);
        if (!value.equals(required)) {
            note(new InvalidValueException(name, value, "must be " + required));
        }
    }

    /** What is made of the values; the rules that they break are noted. */
    <T> T made(Supplier<T> maker, T otherwise) {
        try {
            return maker.get();
        } catch (InvalidValueException e) {
            e.problems().forEach(this::note);
            return otherwise;
        }
    }

    private void note(InvalidValueException problem) {
        LocatedJson value = values.get(problem.field());
        problems.add(value == null
                ? place(line, path) + ": " + problem.getMessage()
                : place(value.line(), pathOf(problem.field())) + " = " + problem.value() + ": " + problem.rule());
    }
}
