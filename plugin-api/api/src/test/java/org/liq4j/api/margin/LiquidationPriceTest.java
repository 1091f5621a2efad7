/* SPDX-License-Identifier: MIT */
package org.liq4j.api.margin;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LiquidationPriceTest {

    private static final BracketTable TABLE = Tables.bitcoin();

    @ParameterizedTest
    @CsvSource({"5, 10_000, 48192.8", "10, 10_000, 54216.9", "25, 10_000, 57831.3", "50, 10_000, 59036.1",
            "100, 10_000, 59638.6", "25, 1_000_000, 57919.5", "25, 20_000_000, 58373.1"})
    void agreesWithTheWorkedValuesOfALongAtSixtyThousand(double leverage, String notional, double expected) {
        double quantity = Double.parseDouble(notional.replace("_", "")) / 60_000;
        assertEquals(expected, TABLE.liquidationPrice(Side.LONG, 60_000, leverage, quantity, 0), 0.05);
    }

    @Test
    void agreesWithAWorkedShort() {
        double price = TABLE.liquidationPrice(Side.SHORT, 60_000, 10, 10_000.0 / 60_000, 0);
        assertEquals(60_000 * 1.1 / 1.004, price, 1e-6);
    }

    @Test
    void takesTheBracketOfTheNotionalAtTheLiquidationPrice() {
        // Entered above 50,000 USD: the long dies below that in the first bracket, the short above it in the second.
        double quantity = 50_500.0 / 60_000;
        assertEquals(60_000 * 0.96 / 0.996, TABLE.liquidationPrice(Side.LONG, 60_000, 25, quantity, 0), 1e-6);
        double shortQuantity = 49_500.0 / 60_000;
        assertEquals((60_000 * 1.04 + 50 / shortQuantity) / 1.005,
                TABLE.liquidationPrice(Side.SHORT, 60_000, 25, shortQuantity, 0), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void leavesExactlyTheMaintenanceMarginInAllBrackets(Side side) {
        long seed = 20_241_024;
        Random random = new Random(seed);
        int[] dead = new int[TABLE.brackets().size()];
        for (int i = 0; i < 20_000; i++) {
            double notional = Math.exp(Math.log(100) + random.nextDouble() * Math.log(1.79e7));
            double entry = 20_000 + 100_000 * random.nextDouble();
            double quantity = notional / entry;
            double allowed = TABLE.maximumLeverage(entry * quantity);
            double leverage = 1 + (allowed - 1) * random.nextDouble();
            double added = notional * 0.1 * random.nextDouble() / leverage;
            double price = TABLE.liquidationPrice(side, entry, leverage, quantity, added);
            if (price == BracketTable.NEVER_LIQUIDATED) {
                continue;
            }
            double equity = entry * quantity / leverage + added + side.sign() * (price - entry) * quantity;
            Bracket bracket = bracketAt(price * quantity);
            dead[TABLE.brackets().indexOf(bracket)]++;
            assertEquals(bracket.maintenanceMargin(price * quantity), equity, 1e-9 * notional,
                    side + ", seed " + seed + ", position " + i);
            assertEquals(price, TABLE.heldLiquidationPrice(side, entry, quantity, entry * quantity / leverage + added),
                    1e-9 * price);
        }
        // No long reaches the last two: it would have to enter above 1.2 billion, where leverage is 1.
        for (int n = 0; n < (side == Side.LONG ? 10 : 12); n++) {
            assertTrue(dead[n] > 0, "no " + side + " died in bracket " + n);
        }
    }

    private static Bracket bracketAt(double notional) {
        Bracket last = TABLE.brackets().getLast();
        return notional > last.notionalCap() ? last : TABLE.bracketOf(notional);
    }

    @Test
    void movesTowardsTheEntryAsLeverageRises() {
        double below = -1;
        double above = Double.POSITIVE_INFINITY;
        for (int leverage = 1; leverage <= 125; leverage++) {
            double dead = TABLE.liquidationPrice(Side.LONG, 60_000, leverage, 0.5, 0);
            double squeezed = TABLE.liquidationPrice(Side.SHORT, 60_000, leverage, 0.5, 0);
            assertTrue(below < dead && dead < 60_000, "long at " + leverage);
            assertTrue(60_000 < squeezed && squeezed < above, "short at " + leverage);
            below = dead;
            above = squeezed;
        }
    }

    @Test
    void movesAwayFromTheEntryAsMarginIsAdded() {
        double dead = TABLE.liquidationPrice(Side.LONG, 60_000, 20, 0.5, 0);
        assertEquals(dead - 100 / 0.5 / 0.996, TABLE.liquidationPrice(Side.LONG, 60_000, 20, 0.5, 100), 1e-6);
        assertEquals(dead + 100 / 0.5 / 0.996, TABLE.liquidationPrice(Side.LONG, 60_000, 20, 0.5, -100), 1e-6);
        double squeezed = TABLE.liquidationPrice(Side.SHORT, 60_000, 20, 0.5, 0);
        assertEquals(squeezed + 100 / 0.5 / 1.004, TABLE.liquidationPrice(Side.SHORT, 60_000, 20, 0.5, 100), 1e-6);
    }

    @Test
    void isNeverForALongThatOwnsItsCoins() {
        assertEquals(BracketTable.NEVER_LIQUIDATED, TABLE.liquidationPrice(Side.LONG, 60_000, 1, 0.7, 0));
        assertEquals(BracketTable.NEVER_LIQUIDATED, TABLE.liquidationPrice(Side.LONG, 60_000, 1, 0.7, 500));
        assertEquals(BracketTable.NEVER_LIQUIDATED,
                TABLE.heldLiquidationPrice(Side.LONG, 61_234.5, 0.7, 61_234.5 * 0.7));
        assertTrue(TABLE.liquidationPrice(Side.SHORT, 60_000, 1, 0.7, 0) > 60_000);
    }

    @Test
    void addsTheTakerFeeToTheMaintenanceRate() {
        BracketTable table = new BracketTable(TABLE.brackets(), 0.0005);
        assertEquals(60_000 * 0.9 / 0.9955, table.liquidationPrice(Side.LONG, 60_000, 10, 0.1, 0), 1e-6);
    }

    @Test
    void liesBeyondTheEntryForAHeldPositionWhoseMarginIsSpent() {
        assertEquals((60_000 - 10 / 0.1) / 0.996, TABLE.heldLiquidationPrice(Side.LONG, 60_000, 0.1, 10), 1e-6);
    }

    @Test
    void refusesMoreLeverageThanTheEntryNotionalAllows() {
        assertRefused("leverage = 101.0: must be <= 100.0, the maximum of an entry notional of 60000.0",
                Side.LONG, 60_000, 101, 1, 0);
        assertEquals(125, TABLE.maximumLeverage(50_000));
        assertEquals(100, TABLE.maximumLeverage(50_000.01));
    }

    @Test
    void refusesArgumentsOutsideTheirBounds() {
        assertRefused("leverage = 0.5: must be >= 1", Side.LONG, 60_000, 0.5, 1, 0);
        assertRefused("leverage = NaN: must be >= 1", Side.LONG, 60_000, Double.NaN, 1, 0);
        assertRefused("entry = 0.0: must satisfy 0 < entry < infinity", Side.LONG, 0, 10, 1, 0);
        assertRefused("entry = NaN: must satisfy 0 < entry < infinity", Side.LONG, Double.NaN, 10, 1, 0);
        assertRefused("quantity = -1.0: must satisfy 0 < quantity < infinity", Side.SHORT, 60_000, 10, -1, 0);
        assertRefused("addedMargin = NaN: must be a finite number", Side.SHORT, 60_000, 10, 1, Double.NaN);
        assertRefused("notional = 6.0E9: must satisfy 0 <= notional <= 1.8E9", Side.SHORT, 60_000, 1, 100_000, 0);
    }

    @Test
    void refusesAPositionThatIsDeadAtItsEntry() {
        assertRefused("liquidationPrice = 1000.0: must be < entry (996.0) for a LONG: the margin does not cover the "
                + "maintenance margin at the entry", Side.LONG, 996, 2, 1, -498);
        BracketTable greedy = new BracketTable(List.of(new Bracket(0, 1e6, 10, 0.25, 0)));
        var refusal = assertThrows(InvalidValueException.class,
                () -> greedy.liquidationPrice(Side.SHORT, 100, 8, 1, 0));
        assertEquals("liquidationPrice = 90.0: must be > entry (100.0) for a SHORT: the margin does not cover the "
                + "maintenance margin at the entry", refusal.getMessage());
    }

    @Test
    void refusesAHeldShortThatNoPriceKeepsAlive() {
        var refusal = assertThrows(InvalidValueException.class,
                () -> TABLE.heldLiquidationPrice(Side.SHORT, 1004, 1, -2008));
        assertEquals("margin = -2008.0: must leave the SHORT a liquidation price > 0, got -1000.0",
                refusal.getMessage());
    }

    private static void assertRefused(String message, Side side, double entry, double leverage, double quantity,
            double addedMargin) {
        var refusal = assertThrows(InvalidValueException.class,
                () -> TABLE.liquidationPrice(side, entry, leverage, quantity, addedMargin));
        assertEquals(message, refusal.getMessage());
    }
}
