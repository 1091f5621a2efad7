/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResamplingTest {

    private static final int RUNS = 80;
    private static final double TOLERANCE = 1e-12;

    private static PriceRows rows(PriceRows range, RowScale scale, int count) {
        return PriceRows.of(scale, range.low(), range.high(), count);
    }

    private static void assertSameTotals(HeatmapGrid expected, HeatmapGrid actual, String context) {
        assertEquals(expected.columnCount(), actual.columnCount(), context);
        for (int c = 0; c < expected.columnCount(); c++) {
            for (Side side : Side.values()) {
                double total = expected.columnTotal(side, c);
                assertEquals(total, actual.columnTotal(side, c), TOLERANCE * total, context);
                RowNotionals before = expected.columns().get(c).side(side);
                RowNotionals after = actual.columns().get(c).side(side);
                assertEquals(before.below(), after.below(), context);
                assertEquals(before.above(), after.above(), context);
            }
        }
    }

    @Test
    void fromLogToLinearAndBackKeepsTheTotals() {
        for (long seed = 0; seed < RUNS; seed++) {
            HeatmapGrid source = new RandomRun(seed).record();
            for (int count : new int[]{1, 2, 33, 500}) {
                Resampling linear = new Resampling(rows(source.rows(), RowScale.LINEAR, count), source.columnLength());
                Resampling log = new Resampling(rows(source.rows(), RowScale.LOG, count), source.columnLength());
                HeatmapGrid there = linear.apply(source);
                assertSameTotals(source, there, "seed " + seed);
                assertSameTotals(source, log.apply(there), "seed " + seed);
                assertSameTotals(source, linear.apply(log.apply(source)), "seed " + seed);
            }
        }
    }

    @Test
    void mergedRowsAreThoseOfTheCoarserHeatmapWhereEdgesCoincide() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomRun run = new RandomRun(seed);
            for (RowScale scale : RowScale.values()) {
                PriceRows coarse = rows(run.rows, scale, 8);
                HeatmapGrid fine = run.record(rows(run.rows, scale, 64), run.window, run.barStarts.size(),
                        new NaiveHeatmap());
                HeatmapGrid expected = run.record(coarse, run.window, run.barStarts.size(), new NaiveHeatmap());
                HeatmapGrid actual = new Resampling(coarse, fine.columnLength()).apply(fine);
                for (int c = 0; c < expected.columnCount(); c++) {
                    for (int r = 0; r < 8; r++) {
                        double notional = expected.notional(Side.LONG, c, r);
                        assertEquals(notional, actual.notional(Side.LONG, c, r), TOLERANCE * notional, "seed " + seed);
                    }
                }
            }
        }
    }

    @Test
    void aRowGoesWhereItsCentreIsAndTheRestOutside() {
        HeatmapGrid source = new RandomRun(3).record();
        double low = source.rows().edge(0) * 0.75 + source.rows().high() * 0.25;
        double high = source.rows().edge(0) * 0.25 + source.rows().high() * 0.75;
        PriceRows inner = PriceRows.of(RowScale.LOG, low, high, 7);
        HeatmapGrid cut = new Resampling(inner, source.columnLength()).apply(source);
        for (int c = 0; c < source.columnCount(); c++) {
            RowNotionals from = source.columns().get(c).longs();
            double[] sums = new double[9];
            sums[0] = from.below();
            sums[8] = from.above();
            for (int r = 0; r < from.count(); r++) {
                sums[inner.rowOf(source.rows().centre(r)) + 1] += from.row(r);
            }
            RowNotionals to = cut.columns().get(c).longs();
            double slack = TOLERANCE * from.total();
            assertEquals(sums[0], to.below(), slack);
            assertEquals(sums[8], to.above(), slack);
            for (int r = 0; r < 7; r++) {
                assertEquals(sums[r + 1], to.row(r), slack);
            }
        }
    }

    @Test
    void longerColumnsAreThoseRecordedAtThatLengthBitForBit() {
        int compared = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            RandomRun run = new RandomRun(seed);
            HeatmapGrid fine = run.record();
            for (int factor = 1; factor <= 4; factor++) {
                Duration length = fine.columnLength().multipliedBy(factor);
                HeatmapGrid merged = new Resampling(fine.rows(), length).apply(fine);
                if (merged.columnCount() > 0) {
                    HeatmapWindow window = new HeatmapWindow(run.window.from(), run.window.to(), length);
                    HeatmapGrid direct = run.record(run.rows, window, run.barStarts.size(), new NaiveHeatmap());
                    List<HeatmapColumn> whole = direct.columns().subList(direct.columnCount() - merged.columnCount(),
                            direct.columnCount());
                    assertEquals(whole, merged.columns(), "seed " + seed + ", factor " + factor);
                    assertTrue(direct.columnCount() - merged.columnCount() <= 1, "only a cut first column is left out");
                    compared += merged.columnCount();
                }
            }
        }
        assertTrue(compared > RUNS, compared + " columns");
    }

    @Test
    void theSameGridGivesTheSameHeatmap() {
        HeatmapGrid source = new RandomRun(5).record();
        assertEquals(source, new Resampling(source.rows(), source.columnLength()).apply(source));
    }

    @Test
    void refusesWhatTheSourceDoesNotTell() {
        HeatmapGrid source = new RandomRun(5).record();
        PriceRows given = source.rows();
        Duration length = source.columnLength();
        assertRefused(source, PriceRows.of(RowScale.LOG, given.low() * 0.9, given.high(), 5), length);
        assertRefused(source, PriceRows.of(RowScale.LOG, given.low(), given.high() * 1.1, 5), length);
        assertRefused(source, given, length.plusMillis(1));
        assertRefused(source, given, Duration.ZERO);
        assertRefused(source, given, length.plusNanos(1));
    }

    private static void assertRefused(HeatmapGrid source, PriceRows rows, Duration length) {
        assertThrows(InvalidValueException.class, () -> new Resampling(rows, length).apply(source));
    }
}
