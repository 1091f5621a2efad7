/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.Payoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InverseLiquidationPriceTest {

    /** In coins. */
    private static final List<Bracket> BRACKETS = List.of(new Bracket(0, 5, 125, 0.004, 0),
            new Bracket(5, 10, 100, 0.005, 0.005), new Bracket(10, 20, 50, 0.01, 0.055),
            new Bracket(20, 50, 20, 0.025, 0.355), new Bracket(50, 100, 10, 0.05, 1.605),
            new Bracket(100, 200, 5, 0.1, 6.605), new Bracket(200, 400, 4, 0.125, 11.605));
    private static final BracketTable TABLE = BracketTable.inverse(BRACKETS, 0);
    private static final Instrument COINS = new Instrument("KIT", "BTCUSD_PERP").withPayoff(Payoff.inverse(100, "BTC"));

    @ParameterizedTest
    @CsvSource({"LONG, 3, 45180", "SHORT, 3, 89640", "LONG, 1, 30120", "SHORT, 1, 0", "LONG, 20, 57371.428571428571",
            "SHORT, 20, 62905.263157894737", "LONG, 125, 59761.904761904762"})
    void tenThousandDollarsFromSixtyThousand(Side side, double leverage, double expected) {
        // E (1 + s m) / (1 + s/L), m = 0.004.
        assertEquals(expected, TABLE.liquidationPrice(side, 60_000, leverage, 10_000, 0), 1e-9 * 60_000);
    }

    /** Size (1 + MMR) / (Size / E + Size / (E L) + extra margin + D), as the venue with contracts of 1 USD publishes it. */
    @Test
    void agreesWithThePublishedFormulaOfALongWithDeductionAndAddedMargin() {
        double size = 1_000_000;
        double entry = 60_000;
        double notional = size / 57_000;
        assertTrue(notional > 10 && notional < 20, "third bracket");
        double expected = size * (1 + 0.01) / (size / entry + size / (entry * 20) + 0.1 + 0.055);
        assertEquals(expected, TABLE.liquidationPrice(Side.LONG, entry, 20, size, 0.1), 1e-9 * entry);
    }

    /**
     * (position (MMR + side)) / ((wallet + cum) / multiplier + side position / EP): as the venue with contracts of 100 USD publishes
     * it, position in contracts.
     */
    @ParameterizedTest
    @EnumSource(Side.class)
    void agreesWithThePublishedFormulaInContracts(Side side) {
        double contracts = 15_000;
        double entry = 60_000;
        double wallet = contracts * 100 / entry / 10 - 0.02;
        int s = side.sign();
        // 25 coins at the entry, about as many at the liquidation: the fourth bracket.
        double expected = contracts * (0.025 + s) / ((wallet + 0.355) / 100 + s * contracts / entry);
        assertEquals(expected, TABLE.heldLiquidationPrice(side, entry, contracts * 100, wallet), 1e-9 * entry);
    }

    @Test
    void aFeeThatTheVenueAddsBringsTheLevelNearer() {
        BracketTable withFee = BracketTable.inverse(BRACKETS, 0.0005);
        assertEquals(60_000 * 1.0045 * 0.75, withFee.liquidationPrice(Side.LONG, 60_000, 3, 10_000, 0), 1e-6);
        assertEquals(60_000 * 0.9955 * 1.5, withFee.liquidationPrice(Side.SHORT, 60_000, 3, 10_000, 0), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void leavesExactlyTheMaintenanceMarginInAllBrackets(Side side) {
        long seed = 20_260_327;
        Random random = new Random(seed);
        int[] dead = new int[BRACKETS.size()];
        for (int i = 0; i < 20_000; i++) {
            double coins = Math.exp(Math.log(0.01) + random.nextDouble() * Math.log(390 / 0.01));
            double entry = 20_000 + 100_000 * random.nextDouble();
            double value = coins * entry;
            double allowed = TABLE.maximumLeverage(value / entry);
            double leverage = 1 + (allowed - 1) * random.nextDouble();
            double added = coins * 0.1 * random.nextDouble() / leverage;
            double price = TABLE.liquidationPrice(side, entry, leverage, value, added);
            if (price == BracketTable.NEVER_LIQUIDATED) {
                assertEquals(Side.SHORT, side);
                continue;
            }
            double margin = coins / leverage + added;
            double equity = margin + side.sign() * value * (1 / entry - 1 / price);
            Bracket bracket = bracketAt(value / price);
            dead[BRACKETS.indexOf(bracket)]++;
            assertEquals(bracket.maintenanceMargin(value / price), equity, 1e-9 * coins,
                    side + ", seed " + seed + ", position " + i);
            assertEquals(price, TABLE.heldLiquidationPrice(side, entry, value, margin), 1e-9 * price);
            // The linear formula of the other side in reciprocal prices.
            double reciprocal = new BracketTable(List.of(new Bracket(0, 1e9, 125, bracket.maintenanceRate(), 0)))
                    .heldLiquidationPrice(side == Side.LONG ? Side.SHORT : Side.LONG, 1 / entry, value,
                            margin + bracket.deduction());
            assertEquals(1 / reciprocal, price, 1e-9 * price);
        }
        for (int n = 0; n < dead.length; n++) {
            assertTrue(dead[n] > 0, "no " + side + " died in bracket " + n);
        }
    }

    private static Bracket bracketAt(double coins) {
        return BRACKETS.stream().filter(bracket -> coins <= bracket.notionalCap()).findFirst()
                .orElse(BRACKETS.getLast());
    }

    @Test
    void aShortWithoutBorrowedCoinsIsNeverLiquidatedAndALongMayBeDeadAtAnyPrice() {
        assertEquals(BracketTable.NEVER_LIQUIDATED, TABLE.heldLiquidationPrice(Side.SHORT, 60_000, 10_000, 1 / 6.0));
        assertEquals(BracketTable.NEVER_LIQUIDATED, TABLE.heldLiquidationPrice(Side.SHORT, 60_000, 10_000, 0.2));
        InvalidValueException dead = assertThrows(InvalidValueException.class,
                () -> TABLE.heldLiquidationPrice(Side.LONG, 60_000, 10_000, -0.17));
        assertEquals("margin = -0.17: must leave the LONG a liquidation price < infinity", dead.getMessage());
    }

    @Test
    void refusesWhatTheBracketOfTheCoinsDoesNotAllow() {
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> TABLE.liquidationPrice(Side.LONG, 60_000, 100, 1_000_000, 0));
        assertEquals("leverage = 100.0: must be <= 50.0, the maximum of an entry notional of 16.666666666666668",
                refused.getMessage());
    }

    @Test
    void deductionsInCoinsMustFollowFromTheRates() {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> BracketTable.inverse(
                List.of(new Bracket(0, 5, 125, 0.004, 0), new Bracket(5, 10, 100, 0.005, 0.006)), 0));
        assertTrue(refused.getMessage().startsWith("brackets[1].deduction = 0.006: must be floor_n"),
                refused.getMessage());
        assertTrue(TABLE.withMaintenance(2).isInverse());
    }

    @Test
    void aFileInCoinsSaysSoAndComesBack(@TempDir Path home) throws IOException {
        BracketDirectory directory = BracketDirectory.within(home);
        directory.put(COINS, LocalDate.parse("2026-01-01"), TABLE, List.of("Typed in."));
        BracketSchedule read = directory.find(COINS).orElseThrow();
        assertTrue(read.isInverse());
        assertEquals(BRACKETS, read.at(Instant.EPOCH).brackets());
        BracketDataException mixed = assertThrows(BracketDataException.class, () -> directory.put(COINS,
                LocalDate.parse("2026-02-01"), Tables.bitcoin(), List.of()));
        assertTrue(
                mixed.getMessage().contains("has tables in coins, and the new one of 2026-02-01 is in quote currency"),
                mixed.getMessage());
        assertThrows(InvalidValueException.class, () -> new BracketFile("brackets.csv").read(COINS,
                new BufferedReader(new StringReader(BracketFile.HEADING_IN_COINS + "\n2026-01-01,0,5,125,0.004"))));
    }

    @Test
    void linearBracketsAreNeverAppliedToAnInverseFuture() {
        AppliedBrackets assumed = AppliedBrackets.of(COINS, BracketCatalog.shipped()::find);
        assertTrue(assumed.schedule().isInverse());
        assertEquals(List.of(
                "no margin brackets for KIT:BTCUSD_PERP, which is coin-margined: maintenance rate and leverage of the"
                        + " lowest bracket of " + BracketCatalog.STAND_IN + " are assumed for positions of any size"),
                assumed.assumptions());
        assertEquals(45_180,
                assumed.schedule().at(Instant.parse("2026-01-01T00:00:00Z")).liquidationPrice(Side.LONG, 60_000, 3, 1e9,
                        0),
                1e-6);
        BracketSchedule linear = BracketCatalog.shipped().find(BracketCatalog.STAND_IN).orElseThrow();
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> AppliedBrackets.of(COINS, instrument -> Optional.of(linear)));
        assertEquals(
                "brackets of KIT:BTCUSD_PERP = in quote currency: must be in coins: its contract is inverse(100 BTC)",
                refused.getMessage());
        assertEquals(List.of(), AppliedBrackets.of(COINS, instrument -> Optional.of(
                new BracketSchedule(COINS, new TreeMap<>(Map.of(Instant.EPOCH, TABLE))))).assumptions());
    }
}
