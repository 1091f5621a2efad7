/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class HeatmapGridTest {

    private static final PriceRows ROWS = PriceRows.of(RowScale.LINEAR, 10, 20, 2);
    private static final Duration HOUR = Duration.ofHours(1);

    private static HeatmapColumn column(int hour, double spot, NotionalUnit unit, RowNotionals longs) {
        return new HeatmapColumn(Instant.EPOCH.plus(HOUR.multipliedBy(hour)), true, 14, 16, 13, spot, unit, longs,
                RowNotionals.of(0, new double[]{5, 6}, 7));
    }

    private static HeatmapColumn column(int hour) {
        return column(hour, 15, NotionalUnit.USD, RowNotionals.of(1, new double[]{2, 3}, 4));
    }

    @Test
    void tellsCellsAndTotals() {
        HeatmapGrid heatmap = new HeatmapGrid(ROWS, HOUR, List.of(column(7), column(8)));
        assertEquals(2, heatmap.columnCount());
        assertEquals(2, heatmap.rowCount());
        assertEquals(Instant.parse("1970-01-01T08:00:00Z"), heatmap.columnEnd(1));
        assertEquals(3, heatmap.notional(Side.LONG, 0, 1));
        assertEquals(5, heatmap.notional(Side.SHORT, 0, 0));
        assertEquals(10, heatmap.columnTotal(Side.LONG, 0));
        assertEquals(18, heatmap.columnTotal(Side.SHORT, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> heatmap.notional(Side.LONG, 2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> heatmap.notional(Side.LONG, 0, 2));
    }

    @Test
    void nothingWrittenIntoAnArrayChangesIt() {
        double[] rows = {1, 2};
        RowNotionals notionals = RowNotionals.of(0, rows, 0);
        rows[0] = 9;
        assertEquals(1, notionals.row(0));
    }

    @Test
    void theTotalDoesNotLoseSmallRowsBesideALargeOne() {
        double[] rows = new double[100_000];
        java.util.Arrays.fill(rows, 1);
        assertEquals(1e16 + 100_000, RowNotionals.of(1e16, rows, 0).total());
        assertEquals(1e16 + 100_000, RowNotionals.of(0, rows, 1e16).total());
    }

    @Test
    void oneRelativeColumnMakesItRelativeButNotOneWithoutProfile() {
        RowNotionals longs = RowNotionals.of(1, new double[]{2, 3}, 4);
        HeatmapColumn relative = column(2, 15, NotionalUnit.RELATIVE, longs);
        HeatmapColumn none = column(2, Double.NaN, NotionalUnit.RELATIVE, RowNotionals.of(0, new double[2], 0));
        assertEquals(NotionalUnit.RELATIVE, new HeatmapGrid(ROWS, HOUR, List.of(relative, column(3))).unit());
        assertEquals(NotionalUnit.USD, new HeatmapGrid(ROWS, HOUR, List.of(none, column(3))).unit());
        assertEquals(NotionalUnit.RELATIVE, new HeatmapGrid(ROWS, HOUR, List.of()).unit());
    }

    @Test
    void refusesColumnsThatDoNotFollowOneAnotherOrHaveOtherRows() {
        assertRefused(HOUR, column(1), column(3));
        assertRefused(HOUR, column(2), column(1));
        assertRefused(HOUR.multipliedBy(2), column(1), column(3));
        assertRefused(Duration.ZERO, column(1));
        assertRefused(HOUR, column(1, 15, NotionalUnit.USD, RowNotionals.of(1, new double[]{2, 3}, 4)), column(1));
        assertThrows(InvalidValueException.class,
                () -> column(1, 15, NotionalUnit.USD, RowNotionals.of(0, new double[3], 0)));
        assertThrows(InvalidValueException.class,
                () -> new HeatmapGrid(PriceRows.of(RowScale.LOG, 1, 2, 5), HOUR, List.of(column(1))));
        assertThrows(InvalidValueException.class, () -> RowNotionals.of(-1, new double[1], 0));
        assertThrows(InvalidValueException.class, () -> RowNotionals.of(0, new double[]{Double.NaN}, 0));
    }

    private static void assertRefused(Duration length, HeatmapColumn... columns) {
        assertThrows(InvalidValueException.class, () -> new HeatmapGrid(ROWS, length, List.of(columns)));
    }
}
