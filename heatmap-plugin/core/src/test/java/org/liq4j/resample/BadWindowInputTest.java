/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Axes of a heatmap that cannot be. */
class BadWindowInputTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-01-02T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    static Stream<Arguments> axes() {
        String fromYears = ": must satisfy 0001-01-01T00:00:00Z <= from <= 9999-12-31T23:59:59.999Z";
        String toYears = fromYears.replace("from", "to");
        return Stream.of(axis("to = " + FROM + ": must satisfy from (" + TO + ") < to", () -> window(TO, FROM, HOUR)),
                axis("to = " + FROM + ": must satisfy from (" + FROM + ") < to", () -> window(FROM, FROM, HOUR)),
                axis("from = " + Instant.MIN + fromYears, () -> window(Instant.MIN, TO, HOUR)),
                axis("to = " + Instant.MAX + toYears, () -> window(FROM, Instant.MAX, HOUR)),
                axis("to = " + Instant.MAX + toYears, () -> HeatmapWindow.ofColumns(FROM, Instant.MAX, HOUR, 10)),
                axis("to = " + FROM + ": must satisfy from (" + TO + ") < to",
                        () -> HeatmapWindow.ofColumns(TO, FROM, HOUR, 10)),
                axis("columnLength = PT0S: must satisfy PT0.001S <= columnLength <= PT876000H",
                        () -> window(FROM, TO, Duration.ZERO)),
                axis("columnLength = PT-1H: must satisfy PT0.001S <= columnLength <= PT876000H",
                        () -> window(FROM, TO, HOUR.negated())),
                axis("columnLength = PT2562047788015215H30M7S: must satisfy PT0.001S <= columnLength <= PT876000H",
                        () -> window(FROM, TO, Duration.ofSeconds(Long.MAX_VALUE))),
                axis("barLength = PT-1H: must satisfy PT0.001S <= barLength <= PT876000H",
                        () -> HeatmapWindow.ofColumns(FROM, TO, HOUR.negated(), 10)),
                axis("mostColumns = -1: must be >= 1", () -> HeatmapWindow.ofColumns(FROM, TO, HOUR, -1)),
                axis("low = 2.0, high = 1.0: must satisfy 0 < low <= high < infinity", () -> new PriceRange(2, 1)),
                axis("low = NaN, high = 1.0: must satisfy 0 < low <= high < infinity",
                        () -> new PriceRange(Double.NaN, 1)),
                axis("fraction = 1.0: must satisfy 0 <= fraction < 1", () -> new PriceRange(1, 2).widened(1)),
                axis("fraction = NaN: must satisfy 0 <= fraction < 1", () -> new PriceRange(1, 2).widened(Double.NaN)),
                axis("low = 2.0, high = 1.0: must satisfy 0 < low < high < infinity", () -> rows(2, 1, 10)),
                axis("low = -1.0, high = 1.0: must satisfy 0 < low < high < infinity", () -> rows(-1, 1, 10)),
                axis("low = 1.0, high = Infinity: must satisfy 0 < low < high < infinity",
                        () -> rows(1, Double.POSITIVE_INFINITY, 10)),
                axis("count = 0: must satisfy 1 <= count <= 1000000", () -> rows(1, 2, 0)));
    }

    private static Arguments axis(String message, Executable executable) {
        return Arguments.arguments(message, executable);
    }

    private static HeatmapWindow window(Instant from, Instant to, Duration length) {
        return new HeatmapWindow(from, to, length);
    }

    private static PriceRows rows(double low, double high, int count) {
        return PriceRows.of(RowScale.LOG, low, high, count);
    }

    @ParameterizedTest
    @MethodSource("axes")
    void isRefused(String message, Executable axis) {
        assertEquals(message, assertThrows(InvalidValueException.class, axis).getMessage());
    }
}
