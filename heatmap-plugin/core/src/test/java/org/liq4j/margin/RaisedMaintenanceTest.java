/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RaisedMaintenanceTest {

    private static final BracketTable TABLE = Tables.bitcoin();

    @Test
    void multipliesRateAndDeductionInTheLiquidationPrice() {
        BracketTable doubled = TABLE.withMaintenance(2);
        assertEquals(60_000 * 0.9 / (1 - 0.008), doubled.liquidationPrice(Side.LONG, 60_000, 10, 0.1, 0), 1e-6);
        assertEquals(60_000 * 1.1 / (1 + 0.008), doubled.liquidationPrice(Side.SHORT, 60_000, 10, 0.1, 0), 1e-6);
        double quantity = 100_000.0 / 60_000;
        assertEquals((60_000 * 0.9 - 2 * 50 / quantity) / (1 - 2 * 0.005),
                doubled.liquidationPrice(Side.LONG, 60_000, 10, quantity, 0), 1e-6);
        assertSame(TABLE, TABLE.withMaintenance(1));
    }

    @Test
    void leavesTheFeeAsItIs() {
        BracketTable table = new BracketTable(TABLE.brackets(), 0.0005).withMaintenance(3);
        assertEquals(60_000 * 0.9 / (1 - 0.012 - 0.0005), table.liquidationPrice(Side.LONG, 60_000, 10, 0.1, 0),
                1e-6);
        assertEquals(0.0125, table.effectiveRate(10_000), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.8e9", "2, 1.2e9", "3, 1.2e9", "5, 8e8", "50, 1.2e7", "249, 5e4"})
    void bracketsThatNobodyCouldBeInAreLeftOut(double multiplier, double lastCap) {
        assertEquals(lastCap, TABLE.withMaintenance(multiplier).brackets().getLast().notionalCap());
    }

    @Test
    void whatIsCoveredHasALiquidationPriceAndNothingElseHas() {
        long seed = 7;
        Random random = new Random(seed);
        int covered = 0;
        for (int i = 0; i < 20_000; i++) {
            BracketTable table = TABLE.withMaintenance(1 + 10 * random.nextDouble());
            double notional = Math.exp(Math.log(100) + random.nextDouble() * Math.log(1e5));
            double leverage = 1 + (table.maximumLeverage(notional) - 1) * random.nextDouble();
            if (table.coversMaintenance(leverage, notional)) {
                covered++;
                double below = table.liquidationPrice(Side.LONG, 1, leverage, notional, 0);
                double above = table.liquidationPrice(Side.SHORT, 1, leverage, notional, 0);
                assertTrue(below < 1 && 1 < above, "seed " + seed + ", position " + i);
                double equity = notional / leverage + (below - 1) * notional;
                assertEquals(table.bracketOf(below * notional).maintenanceMargin(below * notional), equity,
                        1e-9 * notional, "seed " + seed + ", position " + i);
            } else {
                assertThrows(InvalidValueException.class,
                        () -> table.liquidationPrice(Side.LONG, 1, leverage, notional, 0));
                assertThrows(InvalidValueException.class,
                        () -> table.liquidationPrice(Side.SHORT, 1, leverage, notional, 0));
            }
        }
        assertTrue(covered > 2_000 && covered < 18_000, "both happen");
        assertFalse(TABLE.withMaintenance(2).coversMaintenance(1, 1.5e9), "beyond the last bracket that is left");
    }

    @Test
    void stepsFollowTurbulenceDownToOneAndUpToTheMaximum() {
        SteppedMaintenance steps = new SteppedMaintenance(2.2, 0.5);
        assertEquals(1, steps.at(0));
        assertEquals(1, steps.at(1.49));
        assertEquals(1.5, steps.at(1.5));
        assertEquals(2, steps.at(2.49));
        assertEquals(2.2, steps.at(2.5));
        assertEquals(2.2, steps.at(1e9));
        assertEquals(1, MaintenanceMultiplier.PUBLISHED.at(1e9));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertRefused("multiplier = NaN: must satisfy 0.01 <= multiplier and multiplier * 0.004 + 0.0 < 1",
                () -> TABLE.withMaintenance(Double.NaN));
        assertRefused("multiplier = 0.0: must satisfy 0.01 <= multiplier and multiplier * 0.004 + 0.0 < 1",
                () -> TABLE.withMaintenance(0));
        assertRefused("multiplier = 250.0: must satisfy 0.01 <= multiplier and multiplier * 0.004 + 0.0 < 1",
                () -> TABLE.withMaintenance(250));
        assertRefused("maximum = 0.5: must satisfy 1 <= maximum <= 100", () -> new SteppedMaintenance(0.5, 1));
        assertRefused("maximum = NaN: must satisfy 1 <= maximum <= 100", () -> VolatilityMaintenance.upTo(Double.NaN));
        assertRefused("step = 0.0: must satisfy 0.01 <= step <= 100", () -> new SteppedMaintenance(2, 0));
        assertRefused("window = PT2H, reference = PT2H: must satisfy PT1S <= window < reference <= PT87600H",
                () -> new VolatilityMaintenance(Duration.ofHours(2), Duration.ofHours(2),
                        MaintenanceMultiplier.PUBLISHED));
        assertRefused("leverage = 0.9: must be >= 1", () -> TABLE.coversMaintenance(0.9, 10));
        assertRefused("quantity = -1.0: must satisfy 0 < quantity < infinity", () -> TABLE.coversMaintenance(2, -1));
        assertEquals(List.of(true, false), List.of(VolatilityMaintenance.OFF.isOff(),
                VolatilityMaintenance.upTo(3).isOff()));
    }

    private static void assertRefused(String message, Executable executable) {
        assertEquals(message, assertThrows(InvalidValueException.class, executable).getMessage());
    }
}
