/* SPDX-License-Identifier: MIT */
package org.liq4j.api.margin;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every argument of a liquidation price against every kind of value that it must not have, on both sides. */
class BadMarginInputTest {

    private static final BracketTable TABLE = Tables.bitcoin();
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Message; entry, leverage, quantity, added margin. */
    static Stream<Arguments> positions() {
        return Stream.of(arguments("entry = NaN: must satisfy 0 < entry < infinity", NAN, 10, 1, 0),
                arguments("entry = 0.0: must satisfy 0 < entry < infinity", 0, 10, 1, 0),
                arguments("entry = -1.0: must satisfy 0 < entry < infinity", -1, 10, 1, 0),
                arguments("entry = Infinity: must satisfy 0 < entry < infinity", INFINITY, 10, 1, 0),
                arguments("leverage = NaN: must be >= 1", 100, NAN, 1, 0),
                arguments("leverage = 0.0: must be >= 1", 100, 0, 1, 0),
                arguments("leverage = -5.0: must be >= 1", 100, -5, 1, 0),
                arguments("leverage = Infinity: must be <= 125.0, the maximum of an entry notional of 100.0", 100,
                        INFINITY, 1, 0),
                arguments("leverage = 126.0: must be <= 125.0, the maximum of an entry notional of 100.0", 100, 126, 1,
                        0),
                arguments("leverage = 2.0: must be <= 1.0, the maximum of an entry notional of 1.5E9", 100, 2, 1.5e7,
                        0),
                arguments("quantity = NaN: must satisfy 0 < quantity < infinity", 100, 10, NAN, 0),
                arguments("quantity = 0.0: must satisfy 0 < quantity < infinity", 100, 10, 0, 0),
                arguments("quantity = -1.0: must satisfy 0 < quantity < infinity", 100, 10, -1, 0),
                arguments("quantity = Infinity: must satisfy 0 < quantity < infinity", 100, 10, INFINITY, 0),
                arguments("notional = 2.0E9: must satisfy 0 <= notional <= 1.8E9", 100, 1, 2e7, 0),
                arguments("notional = Infinity: must satisfy 0 <= notional <= 1.8E9", 1e200, 1, 1e200, 0),
                arguments("addedMargin = NaN: must be a finite number", 100, 10, 1, NAN),
                arguments("addedMargin = Infinity: must be a finite number", 100, 10, 1, INFINITY));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aPositionIsRefusedOnBothSides(String message, double entry, double leverage, double quantity,
            double addedMargin) {
        for (Side side : Side.values()) {
            assertRefused(message, () -> TABLE.liquidationPrice(side, entry, leverage, quantity, addedMargin));
        }
    }

    static Stream<Arguments> held() {
        return Stream.of(arguments("entry = NaN: must satisfy 0 < entry < infinity", NAN, 1, 1),
                arguments("quantity = -1.0: must satisfy 0 < quantity < infinity", 100, -1, 1),
                arguments("margin = NaN: must be a finite number", 100, 1, NAN),
                arguments("margin = -Infinity: must be a finite number", 100, 1, -INFINITY));
    }

    @ParameterizedTest
    @MethodSource("held")
    void aHeldPositionIsRefusedOnBothSides(String message, double entry, double quantity, double margin) {
        for (Side side : Side.values()) {
            assertRefused(message, () -> TABLE.heldLiquidationPrice(side, entry, quantity, margin));
        }
    }

    @Test
    void aNotionalBeyondTheTablesIsRefused() {
        assertRefused("notional = -1.0: must satisfy 0 <= notional <= 1.8E9", () -> TABLE.effectiveRate(-1));
        assertRefused("notional = NaN: must satisfy 0 <= notional <= 1.8E9", () -> TABLE.bracketOf(NAN));
        assertRefused("notional = 2.0E9: must satisfy 0 <= notional <= 1.8E9", () -> TABLE.maximumLeverage(2e9));
    }

    private static void assertRefused(String message, Executable executable) {
        assertEquals(message, assertThrows(InvalidValueException.class, executable).getMessage());
    }
}
