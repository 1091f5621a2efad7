/* SPDX-License-Identifier: MIT */
package org.liq4j.api;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RequireTest {

    private static void assertRefused(String message, Executable check) {
        assertEquals(message, assertThrows(InvalidValueException.class, check).getMessage());
    }

    @Test
    void aValueThatKeepsTheRuleIsReturned() {
        assertEquals(0.5, Require.fraction("x", 0.5));
        assertEquals(1, Require.share("x", 1));
        assertEquals(0, Require.notNegative("x", 0.0));
        assertEquals(2, Require.within("x", 2, 2, 3));
        assertEquals(3, Require.within("x", 3.0, 2, 3));
        assertEquals(1, Require.atLeast("x", 1, 1));
        assertEquals(Duration.ZERO, Require.notNegative("x", Duration.ZERO));
        assertEquals(-1, Require.finite("x", -1));
        assertEquals(0.5, Require.between("x", 0.5, 0, 1));
        assertEquals(0, Require.atLeastBelow("x", 0, 0, 0.1));
        assertEquals(1, Require.aboveUpTo("x", 1, 0, 1));
        assertEquals(1.0, Require.atLeast("x", 1.0, 1));
        assertEquals(Duration.ofMillis(2), Require.wholeMilliseconds("x", Duration.ofMillis(2)));
    }

    @Test
    void aValueThatBreaksTheRuleIsNamedWithIt() {
        assertRefused("x = 1.0: must satisfy 0 < x < 1", () -> Require.fraction("x", 1));
        assertRefused("x = 1.5: must satisfy 0 <= x <= 1", () -> Require.share("x", 1.5));
        assertRefused("x = 0.0: must satisfy 0 < x < infinity", () -> Require.positive("x", 0));
        assertRefused("x = -1.0: must satisfy 0 <= x < infinity", () -> Require.notNegative("x", -1.0));
        assertRefused("x = 4.0: must satisfy 2 <= x <= 3", () -> Require.within("x", 4.0, 2, 3));
        assertRefused("x = 1: must satisfy 2 <= x <= 3", () -> Require.within("x", 1, 2, 3));
        assertRefused("x = 0: must be >= 1", () -> Require.atLeast("x", 0, 1));
        assertRefused("x = PT-1S: must be >= PT0S", () -> Require.notNegative("x", Duration.ofSeconds(-1)));
        assertRefused("x = 1.0: must satisfy -1 < x < 1", () -> Require.between("x", 1, -1, 1));
        assertRefused("x = 0.1: must satisfy 0.00001 <= x < 0.1", () -> Require.atLeastBelow("x", 0.1, 1e-5, 0.1));
        assertRefused("x = 0.0: must satisfy 0 < x <= 1e18", () -> Require.aboveUpTo("x", 0, 0, 1e18));
        assertRefused("x = 0.5: must satisfy 1 <= x < infinity", () -> Require.atLeast("x", 0.5, 1));
        assertRefused("x = 0: must be >= 1", () -> Require.atLeast("x", 0L, 1L));
        assertRefused("x = PT0S: must be > PT0S", () -> Require.positive("x", Duration.ZERO));
        assertRefused("x = PT2S: must be >= PT3S",
                () -> Require.atLeast("x", Duration.ofSeconds(2), Duration.ofSeconds(3)));
        assertRefused("x = PT2S: must satisfy PT0S <= x <= PT1S",
                () -> Require.within("x", Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(1)));
        assertRefused("x = PT0.0015S: must be >= 1 ms and a number of whole milliseconds",
                () -> Require.wholeMilliseconds("x", Duration.ofNanos(1_500_000)));
        assertRefused("x = 3: must be even", () -> Require.that("x", 3, false, "must be even"));
    }

    @Test
    void whatIsNoNumberBreaksEveryRule() {
        assertRefused("x = NaN: must be a finite number", () -> Require.finite("x", Double.NaN));
        assertThrows(InvalidValueException.class, () -> Require.fraction("x", Double.NaN));
        assertThrows(InvalidValueException.class, () -> Require.share("x", Double.NaN));
        assertThrows(InvalidValueException.class, () -> Require.positive("x", Double.NaN));
        assertThrows(InvalidValueException.class, () -> Require.within("x", Double.NaN, 0, 1));
        assertThrows(InvalidValueException.class, () -> Require.between("x", Double.NaN, 0, 1));
        assertThrows(InvalidValueException.class, () -> Require.atLeastBelow("x", Double.NaN, 0, 1));
        assertThrows(InvalidValueException.class, () -> Require.aboveUpTo("x", Double.NaN, 0, 1));
    }
}
