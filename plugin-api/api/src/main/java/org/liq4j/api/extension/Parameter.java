/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;

/**
 * A typed parameter of an extension: its name, what values it takes in which unit, its default, and one sentence. Declare it
 * as a constant and ask {@link Arguments} with it:
 *
 * <pre>
 * static final Parameter&lt;Double&gt; FRACTION = Parameter.number("fraction", 0.05, NumberRange.open(0, 1), "of the close",
 *         "How far from the close levels count.");
 * ...
 * double fraction = arguments.get(FRACTION);
 * </pre>
 *
 * @param <T>
 *            type of its values
 */
public final class Parameter<T> {

    private final String name;
    private final String values;
    private final Optional<NumberRange> range;
    private final String unit;
    private final @Nullable T standard;
    private final String description;
    private final Function<String, T> parse;
    private final Function<T, String> format;

    private Parameter(String name, String values, String unit, @Nullable T standard, String description,
            Function<String, T> parse, Function<T, String> format) {
        this(name, values, Optional.empty(), unit, standard, description, parse, format);
    }

    private Parameter(String name, String values, Optional<NumberRange> range, String unit, @Nullable T standard,
            String description, Function<String, T> parse, Function<T, String> format) {
        this.name = Names.checked("parameter", name);
        this.values = values;
        this.range = range;
        this.unit = unit;
        this.standard = standard;
        this.description = description;
        this.parse = parse;
        this.format = format;
        if (standard != null) {
            // So that a default outside its own range fails where it is declared.
            parse(format.apply(standard));
        }
    }

    /** A number. */
    public static Parameter<Double> number(String name, double standard, NumberRange range, String unit,
            String description) {
        return new Parameter<>(name, range.toString(), Optional.of(range), unit, standard, description, text -> {
            double number = parsed(name, text, "a number", Parameter::decimal);
            requireWithin(name, text, number, range);
            return number;
        }, Parameter::plain);
    }

    /** A number that a user must give, since no default would do. */
    public static Parameter<Double> requiredNumber(String name, NumberRange range, String unit, String description) {
        return new Parameter<>(name, range.toString(), Optional.of(range), unit, null, description, text -> {
            double number = parsed(name, text, "a number", Parameter::decimal);
            requireWithin(name, text, number, range);
            return number;
        }, Parameter::plain);
    }

    /** A whole number. */
    public static Parameter<Integer> wholeNumber(String name, int standard, NumberRange range, String unit,
            String description) {
        return new Parameter<>(name, "whole " + range, Optional.of(range), unit, standard, description, text -> {
            int number = parsed(name, text, "a whole number", Integer::valueOf);
            requireWithin(name, text, number, range);
            return number;
        }, number -> Integer.toString(number));
    }

    /** A length of time, written 30s, 1m, 4h, 1d or 1w; 0s is allowed only if the shortest is zero. */
    public static Parameter<Duration> duration(String name, Duration standard, Duration shortest, String description) {
        return new Parameter<>(name, "a duration >= " + Durations.format(shortest), "", standard, description, text -> {
            Duration duration = Durations.parse(name, text);
            if (duration.compareTo(shortest) < 0) {
                throw new InvalidValueException(name, text, "must be >= " + Durations.format(shortest));
            }
            return duration;
        }, Durations::format);
    }

    /** One of an enumeration's values, written in kebab case. */
    public static <E extends Enum<E>> Parameter<E> choice(String name, E standard, String description) {
        List<E> all = Arrays.asList(standard.getDeclaringClass().getEnumConstants());
        List<String> names = all.stream().map(Parameter::kebab).toList();
        return new Parameter<>(name, String.join("|", names), "", standard, description, text -> {
            int found = names.indexOf(text.toLowerCase(Locale.ROOT));
            if (found < 0) {
                throw new InvalidValueException(name, text,
                        "must be one of " + String.join(", ", names) + Names.didYouMean(text, names));
            }
            return all.get(found);
        }, Parameter::kebab);
    }

    /** {@code true} or {@code false}. */
    public static Parameter<Boolean> flag(String name, boolean standard, String description) {
        return new Parameter<>(name, "true|false", "", standard, description, text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new InvalidValueException(name, text, "must be true or false");
            }
            return text.equals("true");
        }, value -> Boolean.toString(value));
    }

    /** Any text. */
    public static Parameter<String> text(String name, String standard, String description) {
        return new Parameter<>(name, "text", "", standard, description, Function.identity(), Function.identity());
    }

    /** A text that a user must give, since no default would do; not blank. */
    public static Parameter<String> requiredText(String name, String description) {
        return new Parameter<>(name, "text", "", null, description, text -> {
            if (text.isBlank()) {
                throw new InvalidValueException(name, text, "must not be blank");
            }
            return text;
        }, Function.identity());
    }

    /** Kebab-case. */
    public String name() {
        return name;
    }

    /** What values it takes, readable: an inequality over x, the choices, or the type. */
    public String values() {
        return values;
    }

    /** The numbers it takes; empty if it takes something else. */
    public Optional<NumberRange> range() {
        return range;
    }

    /** The unit of its values; empty if they have none or name it themselves. */
    public String unit() {
        return unit;
    }

    /** As a user would write it; empty if a value must be given. */
    public Optional<String> defaultText() {
        return Optional.ofNullable(standard).map(format);
    }

    /** One sentence. */
    public String description() {
        return description;
    }

    /**
     * Reads a value.
     *
     * @throws InvalidValueException
     *             if it is none of {@link #values()}
     */
    public T parse(String text) {
        return parse.apply(text);
    }

    /** As a user would write it. */
    public String format(T value) {
        return format.apply(value);
    }

    Optional<T> standard() {
        return Optional.ofNullable(standard);
    }

    @Override
    public String toString() {
        return name + defaultText().map(text -> "=" + text).orElse("");
    }

    /** Java reads 1d and 0x1p-5 too, which nobody means. */
    private static double decimal(String text) {
        if (!text.matches("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?")) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }

    private static <N> N parsed(String name, String text, String kind, Function<String, N> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new InvalidValueException(name, text, "must be " + kind);
        }
    }

    private static void requireWithin(String name, String text, double number, NumberRange range) {
        if (!range.contains(number)) {
            throw new InvalidValueException(name, text, "must satisfy " + range);
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
