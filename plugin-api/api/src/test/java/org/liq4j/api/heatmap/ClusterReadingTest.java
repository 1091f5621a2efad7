/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClusterReadingTest {

    /** Levels with the given sums, whatever the range; 1e6 on either side in all. */
    private record FixedLevels(double up, double down) implements LiquidationLevels {

        @Override
        public double spot() {
            return 100;
        }

        @Override
        public NotionalUnit unit() {
            return NotionalUnit.USD;
        }

        @Override
        public double notional(Side side, double near, double far) {
            assertEquals(100, near);
            assertEquals(side == Side.LONG ? 95 : 105, far, 1e-9);
            return side == Side.LONG ? down : up;
        }

        @Override
        public double totalAtSpot(Side side) {
            return 1e6;
        }

        @Override
        public double modelledFlow(Side side) {
            return 0;
        }

        @Override
        public void forEachLevel(Side side, LevelVisitor visitor) {
        }
    }

    @ParameterizedTest
    @CsvSource({"210, 100, SHORT_SQUEEZE", "200, 100, BALANCED", "100, 100, BALANCED", "50, 100, BALANCED",
            "49, 100, LONG_LIQUIDATION", "5, 0, SHORT_SQUEEZE", "0, 5, LONG_LIQUIDATION", "0, 0, UNKNOWN"})
    void theRegimeFollowsTheThresholdsWhichAreBalancedThemselves(double up, double down, Regime regime) {
        assertEquals(regime, read(up, down).regime());
    }

    @Test
    void aZeroSideHasNoRatioAndIsFlagged() {
        assertTrue(read(5, 0).ratio().isEmpty());
        assertTrue(read(5, 0).oneSided());
        assertTrue(read(0, 5).ratio().isEmpty());
        assertTrue(read(0, 0).ratio().isEmpty());
        assertFalse(read(0, 0).oneSided());
        assertEquals(2.5, read(5, 2).ratio().orElseThrow());
        assertFalse(read(5, 2).oneSided());
    }

    @Test
    void aBillionthOfTheSidesTotalIsZero() {
        assertEquals(0, read(0.9e-3, 1).up());
        assertEquals(1.1e-3, read(1.1e-3, 1).up());
    }

    @Test
    void thresholdsAndFractionsOutOfRangeAreRefused() {
        assertEquals("lower = 2.0, upper = 1.0: must satisfy 0 < lower < upper < infinity",
                assertThrows(InvalidValueException.class, () -> new RegimeThresholds(2, 1)).getMessage());
        assertEquals("fraction = 1.0: must satisfy 0 < fraction < 1",
                assertThrows(InvalidValueException.class, () -> new ClusterNotional(Side.LONG, 1)).getMessage());
    }

    private static ClusterReading read(double up, double down) {
        return ClusterReading.of(new FixedLevels(up, down), 0.05, RegimeThresholds.DEFAULT);
    }
}
