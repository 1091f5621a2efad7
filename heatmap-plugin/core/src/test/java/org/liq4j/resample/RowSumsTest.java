/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RowSumsTest {

    private static final PriceRows ROWS = PriceRows.of(RowScale.LINEAR, 100, 200, 4);

    private final RowSums sums = new RowSums(ROWS);

    /** Levels of both sides as an array of price, notional, price, notional, ... */
    private record Levels(java.util.function.Consumer<LevelVisitor> source) implements LiquidationLevels {

        static Levels of(double... pairs) {
            return new Levels(visitor -> {
                for (int i = 0; i < pairs.length; i += 2) {
                    visitor.level(pairs[i], pairs[i + 1]);
                }
            });
        }

        @Override
        public double spot() {
            return 150;
        }

        @Override
        public NotionalUnit unit() {
            return NotionalUnit.USD;
        }

        @Override
        public double notional(Side side, double near, double far) {
            return 0;
        }

        @Override
        public double totalAtSpot(Side side) {
            return 0;
        }

        @Override
        public double modelledFlow(Side side) {
            return 0;
        }

        @Override
        public void forEachLevel(Side side, LevelVisitor visitor) {
            source.accept(visitor);
        }
    }

    @Test
    void aPriceOnAnEdgeBelongsToTheRowAbove() {
        RowNotionals rows = sums.of(Levels.of(100, 1, 125, 2, 174.9, 4, 200, 8, 99.9, 16), Side.LONG);
        assertEquals(RowNotionals.of(16, new double[]{1, 2, 4, 0}, 8), rows);
    }

    @Test
    void levelsNeedNotBeSorted() {
        RowNotionals rows = sums.of(Levels.of(190, 1, 1, 2, 1e9, 4, 130, 8, 1e-9, 16, 190, 32), Side.SHORT);
        assertEquals(RowNotionals.of(18, new double[]{0, 8, 0, 33}, 4), rows);
    }

    /** Added one by one, each of the small ones would be lost, in all 2e-11 of the sum. */
    @Test
    void manySmallLevelsBesideALargeOneAreNotLost() {
        int count = 200_000;
        RowNotionals rows = sums.of(new Levels(visitor -> {
            visitor.level(110, 1e16);
            for (int i = 0; i < count; i++) {
                visitor.level(110, 1);
            }
        }), Side.LONG);
        assertEquals(1e16 + count, rows.row(0), 1e-12 * 1e16);
    }

    @Test
    void aFaultyLevelIsRefusedAndLeavesNothingBehind() {
        assertThrows(InvalidValueException.class, () -> sums.of(Levels.of(110, Double.NaN), Side.LONG));
        assertThrows(InvalidValueException.class, () -> sums.of(Levels.of(110, -1), Side.LONG));
        assertEquals(1, sums.of(Levels.of(110, 1), Side.LONG).total());
    }
}
