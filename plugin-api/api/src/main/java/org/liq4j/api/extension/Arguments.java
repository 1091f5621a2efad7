/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.liq4j.api.InvalidValueException;

/** A value for each parameter of an extension: what was given, else the default. Immutable. */
public final class Arguments {

    private final Map<Parameter<?>, Object> values;
    private final Set<Parameter<?>> given;

    private Arguments(Map<Parameter<?>, Object> values, Set<Parameter<?>> given) {
        this.values = values;
        this.given = given;
    }

    /**
     * The defaults.
     *
     * @throws InvalidValueException
     *             if a parameter has none
     */
    public static Arguments defaults(Extension extension) {
        return of(extension, Map.of());
    }

    /**
     * What was given, by parameter name, and the defaults of the rest.
     *
     * @throws InvalidValueException
     *             if a name is not of a parameter, a value is none the parameter takes, or one without default is not given;
     *             of the first, whose rule names the others too
     */
    public static Arguments of(Extension extension, Map<String, String> given) {
        Map<String, Parameter<?>> byName = byName(extension.parameters());
        List<InvalidValueException> problems = new ArrayList<>();
        given.forEach((name, text) -> {
            if (!byName.containsKey(name)) {
                problems.add(new InvalidValueException(name, text, unknown(name, byName.keySet())));
            }
        });
        Map<Parameter<?>, Object> values = new LinkedHashMap<>();
        Set<Parameter<?>> stated = new LinkedHashSet<>();
        for (Parameter<?> parameter : byName.values()) {
            Optional<String> text = Optional.ofNullable(given.get(parameter.name()));
            text.ifPresent(unused -> stated.add(parameter));
            try {
                values.put(parameter, text.<Object>map(parameter::parse).or(parameter::standard)
                        .orElseThrow(() -> new InvalidValueException(parameter.name(), "", "must be given")));
            } catch (InvalidValueException e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            throw InvalidValueException.all(problems);
        }
        return new Arguments(values, stated);
    }

    /**
     * Checks what an extension declares.
     *
     * @throws InvalidValueException
     *             if two parameters have one name
     */
    public static void requireDistinct(List<Parameter<?>> parameters) {
        byName(parameters);
    }

    private static Map<String, Parameter<?>> byName(List<Parameter<?>> parameters) {
        Map<String, Parameter<?>> byName = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            if (byName.put(parameter.name(), parameter) != null) {
                throw new InvalidValueException("parameter", parameter.name(), "is declared twice");
            }
        }
        return byName;
    }

    private static String unknown(String name, Set<String> known) {
        return known.isEmpty()
                ? "is no parameter: there are none"
                : "is no parameter" + Names.didYouMean(name, known) + " (there are: " + String.join(", ", known) + ")";
    }

    /**
     * The parameter's value.
     *
     * @throws IllegalArgumentException
     *             if the extension does not declare that very parameter
     */
    public <T> T get(Parameter<T> parameter) {
        Object value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("the extension does not declare the parameter " + parameter.name()
                    + "; it declares " + values.keySet());
        }
        @SuppressWarnings("unchecked") // put there by the parameter itself
        T typed = (T) value;
        return typed;
    }

    /** Whether the user gave the value; if not, it is the default. */
    public boolean isGiven(Parameter<?> parameter) {
        return given.contains(parameter);
    }

    /** What was given, as a user would write it: {@code fraction=0.1, side=long}; empty if nothing was. */
    @Override
    public String toString() {
        return given.stream().map(parameter -> parameter.name() + "=" + quoted(text(parameter)))
                .collect(Collectors.joining(", "));
    }

    /**
     * The parameter's value, given or default, as a user would write it.
     *
     * @throws IllegalArgumentException
     *             if the extension does not declare that very parameter
     */
    public <T> String text(Parameter<T> parameter) {
        return parameter.format(Objects.requireNonNull(get(parameter)));
    }

    private static String quoted(String text) {
        return text.matches("[^\\s(),=\"']+") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
