/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every event record against every kind of value that it must not hold: the message names field, value and rule. */
class BadMarketInputTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:01:00Z");
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** What a record is made of where only one value of it is put to the test. */
    @FunctionalInterface
    interface Maker {
        Object with(double value);
    }

    private static Candle candle(double open, double high, double low, double close, double volume) {
        return Candle.of(START, END, open, high, low, close, volume);
    }

    static Stream<Arguments> prices() {
        return Stream.of(arguments("open", (Maker) value -> candle(value, 1e13, 1e-13, 1, 1)),
                arguments("high", (Maker) value -> candle(1, value, 1, 1, 1)),
                arguments("low", (Maker) value -> candle(1, 1, value, 1, 1)),
                arguments("close", (Maker) value -> candle(1, 1, 1, value, 1)),
                arguments("vwap", (Maker) value -> candle(1, 1, 1, 1, 1).withVwap(value)),
                arguments("high", (Maker) value -> new MarkCandle(END, END, 1, value, 1, 1)),
                arguments("low", (Maker) value -> new MarkCandle(END, END, 1, 1, value, 1)));
    }

    @ParameterizedTest
    @MethodSource("prices")
    void prices(String field, Maker maker) {
        String rule = ": must satisfy 1e-12 <= " + field + " <= 1e12";
        for (double value : List.of(INFINITY, -INFINITY, 0.0, -0.0, -1.0, -Double.MIN_VALUE, 9e-13, 1.1e12,
                Double.MIN_VALUE, Double.MAX_VALUE)) {
            assertRefused(field + " = " + value + rule, () -> maker.with(value));
        }
        if (!field.equals("vwap")) {
            assertRefused(field + " = NaN" + rule, () -> maker.with(Double.NaN));
        }
    }

    static Stream<Arguments> quantities() {
        return Stream.of(arguments("volume", false, (Maker) value -> candle(1, 1, 1, 1, value)),
                arguments("takerBuyVolume", false,
                        (Maker) value -> candle(1, 1, 1, 1, 1e18).withTakerVolumes(value, 0)),
                arguments("takerSellVolume", false,
                        (Maker) value -> candle(1, 1, 1, 1, 1e18).withTakerVolumes(0, value)),
                arguments("coins", true, (Maker) value -> new OpenInterest(END, END, value)),
                arguments("longCoins", false, (Maker) value -> new LiquidatedVolume(END, END, value, 0)),
                arguments("shortCoins", false, (Maker) value -> new LiquidatedVolume(END, END, 0, value)));
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void quantities(String field, boolean positive, Maker maker) {
        String rule = ": must satisfy 0 " + (positive ? "< " : "<= ") + field + " <= 1e18";
        assertRefused(field + " = Infinity" + rule, () -> maker.with(INFINITY));
        assertRefused(field + " = -1.0" + rule, () -> maker.with(-1));
        assertRefused(field + " = 1.1E18" + rule, () -> maker.with(1.1e18));
        if (!field.startsWith("taker")) {
            assertRefused(field + " = NaN" + rule, () -> maker.with(Double.NaN));
        }
    }

    static Stream<Arguments> shares() {
        return Stream.of(
                arguments("rate", "must satisfy -1 < rate < 1", (Maker) value -> new FundingRate(END, END, value),
                        List.of(-1.0, 1.0, Double.NaN, INFINITY)),
                arguments("longShare", "must satisfy 0 < longShare < 1",
                        (Maker) value -> new AccountRatio(END, END, value), List.of(0.0, 1.0, -0.5, Double.NaN)));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void shares(String field, String rule, Maker maker, List<Double> values) {
        values.forEach(value -> assertRefused(field + " = " + value + ": " + rule, () -> maker.with(value)));
    }

    private static String years(String field) {
        return ": must satisfy 0001-01-01T00:00:00Z <= " + field + " <= 9999-12-31T23:59:59.999Z";
    }

    static Stream<Arguments> times() {
        String order = "knownAt = " + START + ": knownAt must be >= eventTime (" + END + ")";
        return Stream.of(arguments(order, (Executable) () -> new OpenInterest(END, START, 1)),
                arguments(order, (Executable) () -> new FundingRate(END, START, 0)),
                arguments(order, (Executable) () -> new AccountRatio(END, START, 0.5)),
                arguments(order, (Executable) () -> new LiquidatedVolume(END, START, 1, 1)),
                arguments(order, (Executable) () -> new MarkCandle(END, START, 1, 1, 1, 1)),
                arguments(order,
                        (Executable) () -> new Candle(START, END, START, 1, 1, 1, 1, 1, Candle.MISSING, Candle.MISSING,
                                Candle.MISSING)),
                arguments("endTime = " + START + ": endTime must be > beginTime (" + END + ")",
                        (Executable) () -> Candle.of(END, START, 1, 1, 1, 1, 1)),
                arguments("to = " + START + ": to must be > from (" + END + ")",
                        (Executable) () -> new Gap(END, START, END, "missing")),
                arguments("eventTime = " + Instant.MIN + "" + years("eventTime"),
                        (Executable) () -> new OpenInterest(Instant.MIN, END, 1)),
                arguments("knownAt = " + Instant.MAX + "" + years("knownAt"),
                        (Executable) () -> new FundingRate(END, Instant.MAX, 0)),
                arguments("beginTime = " + Instant.MIN + "" + years("beginTime"),
                        (Executable) () -> Candle.of(Instant.MIN, END, 1, 1, 1, 1, 1)),
                arguments("from = " + Instant.MIN + "" + years("from"),
                        (Executable) () -> new Gap(Instant.MIN, END, END, "missing")));
    }

    @ParameterizedTest
    @MethodSource("times")
    void times(String message, Executable event) {
        assertRefused(message, event);
    }

    private static void assertRefused(String message, Executable executable) {
        assertEquals(message, assertThrows(InvalidValueException.class, executable).getMessage());
    }
}
