/* SPDX-License-Identifier: MIT */
package org.liq4j.api.margin;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BracketTableTest {

    private static final Bracket FIRST = new Bracket(0, 50_000, 125, 0.004, 0);

    @Test
    void givesTheBracketOfANotionalAndACapToTheBracketBelowIt() {
        BracketTable table = Tables.bitcoin();
        assertEquals(0.004, table.bracketOf(0).maintenanceRate());
        assertEquals(0.004, table.bracketOf(50_000).maintenanceRate());
        assertEquals(0.005, table.bracketOf(50_001).maintenanceRate());
        assertEquals(0.5, table.bracketOf(1.8e9).maintenanceRate());
        assertRefused("notional = NaN: must satisfy 0 <= notional <= 1.8E9", () -> table.bracketOf(Double.NaN));
        assertRefused("notional = -1.0: must satisfy 0 <= notional <= 1.8E9", () -> table.maximumLeverage(-1));
    }

    @Test
    void refusesBracketsThatDoNotFitTogether() {
        assertRefused("brackets = []: must have at least one bracket", () -> new BracketTable(List.of()));
        assertRefused("brackets[0].notionalFloor = 5.0: must be 0",
                () -> new BracketTable(List.of(new Bracket(5, 10, 10, 0.01, 0))));
        assertRefused("brackets[0].deduction = 5.0: must be 0",
                () -> new BracketTable(List.of(new Bracket(0, 10, 10, 0.01, 5))));
        assertSecondRefused("brackets[1].notionalFloor = 60000.0: must be the cap of the bracket below (50000.0)",
                new Bracket(60_000, 100_000, 100, 0.005, 50));
        assertSecondRefused("brackets[1].maintenanceRate = 0.003: must be >= that of the bracket below (0.004)",
                new Bracket(50_000, 100_000, 100, 0.003, 0));
        assertSecondRefused("brackets[1].maximumLeverage = 150.0: must be <= that of the bracket below (125.0)",
                new Bracket(50_000, 100_000, 150, 0.005, 50));
        assertSecondRefused(
                "brackets[1].deduction = 50.6: must be floor_n (rate_n - rate_{n-1}) + deduction_{n-1} (50.0)",
                new Bracket(50_000, 100_000, 100, 0.005, 50.6));
    }

    @Test
    void acceptsDeductionsRoundedToDollars() {
        Bracket rounded = new Bracket(50_000, Double.POSITIVE_INFINITY, 100, 0.005, 50.4);
        assertEquals(rounded, new BracketTable(List.of(FIRST, rounded)).bracketOf(1e12));
    }

    @Test
    void refusesAFeeThatLeavesNothing() {
        assertRefused("takerFee = -0.1: must be >= 0 and < 1 - maintenanceRate (0.004)",
                () -> new BracketTable(List.of(FIRST), -0.1));
        assertRefused("takerFee = NaN: must be >= 0 and < 1 - maintenanceRate (0.004)",
                () -> new BracketTable(List.of(FIRST), Double.NaN));
    }

    @Test
    void refusesBracketsOutsideTheirRanges() {
        assertRefused("notionalFloor = -1.0: must satisfy 0 <= notionalFloor < infinity",
                () -> new Bracket(-1, 10, 10, 0.1, 0));
        assertRefused("notionalCap = 10.0: must be > notionalFloor (10.0)", () -> new Bracket(10, 10, 10, 0.1, 0));
        assertRefused("maximumLeverage = 0.5: must satisfy 1 <= maximumLeverage < infinity",
                () -> new Bracket(0, 10, 0.5, 0.1, 0));
        assertRefused("maintenanceRate = 1.0: must satisfy 0 < maintenanceRate < 1",
                () -> new Bracket(0, 10, 10, 1, 0));
        assertRefused("deduction = NaN: must satisfy 0 <= deduction < infinity",
                () -> new Bracket(0, 10, 10, 0.1, Double.NaN));
    }

    private static void assertSecondRefused(String message, Bracket second) {
        assertRefused(message, () -> new BracketTable(List.of(FIRST, second)));
    }

    private static void assertRefused(String message, Executable executable) {
        assertEquals(message, assertThrows(InvalidValueException.class, executable).getMessage());
    }
}
