/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.indicators.PriceChannel;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/**
 * A value as it was seen, in a form that can be kept and compared.
 *
 * @param text
 *            tells values apart by any bit; ta4j's own equality forgives differences
 * @param words
 *            the text without its numbers
 * @param numbers
 *            the numbers in it
 * @param produced
 *            the ta4j numbers in it
 */
record SeenValue(String text, String words, List<Double> numbers, List<Num> produced) {

    /** Below this size numbers are compared by their difference, since what cancels out leaves rounding alone. */
    private static final double SMALL = 1e-3;

    static SeenValue of(@Nullable Object value) {
        return switch (value) {
            case null -> number("null", Double.NaN);
            case Num number ->
                new SeenValue(text(number), "", List.of(number.doubleValue()), List.of(number));
            case Double number -> number(number.toString(), number);
            case Float number -> number(number.toString(), number);
            case PriceChannel channel -> ofAll(List.of(channel.lower(), channel.median(), channel.upper()));
            case Optional<?> optional -> optional.isPresent() ? of(optional.get()) : words("empty");
            case List<?> list -> ofAll(list);
            default -> words(value.toString());
        };
    }

    private static SeenValue words(String text) {
        return new SeenValue(text, text, List.of(), List.of());
    }

    private static SeenValue number(String text, double number) {
        return new SeenValue(text, "", List.of(number), List.of());
    }

    private static SeenValue ofAll(List<?> parts) {
        List<String> texts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<Num> produced = new ArrayList<>();
        for (Object part : parts) {
            SeenValue seen = of(part);
            texts.add(seen.text);
            words.add(seen.words);
            numbers.addAll(seen.numbers);
            produced.addAll(seen.produced);
        }
        return new SeenValue(texts.toString(), words.toString(), numbers, produced);
    }

    /** A decimal number keeps the zeros that it was written with; they mean nothing. */
    private static String text(Num number) {
        if (number.isNaN() || number instanceof DoubleNum) {
            return number.toString();
        }
        return number.bigDecimalValue().stripTrailingZeros().toString();
    }

    /** Whether there is a value and all numbers in it are finite. */
    boolean isDefined() {
        return numbers.stream().allMatch(Double::isFinite);
    }

    boolean isOf(NumFactory factory) {
        return produced.stream().allMatch(factory::produces);
    }

    /**
     * Whether the values are the same.
     *
     * @param tolerance
     *            relative difference allowed between numbers; 0: none, not a bit
     */
    boolean matches(SeenValue other, double tolerance) {
        if (text.equals(other.text)) {
            return true;
        }
        if (tolerance == 0 || !words.equals(other.words) || numbers.size() != other.numbers.size()) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            double one = numbers.get(i);
            double two = other.numbers.get(i);
            double size = Math.max(SMALL, Math.max(Math.abs(one), Math.abs(two)));
            if (Double.compare(one, two) != 0 && !(Math.abs(one - two) <= tolerance * size)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
