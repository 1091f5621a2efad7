/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.resample.RandomLevels.Level;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keeps the levels of every bar, looks each column's last bar up and sums exactly: what {@link HeatmapBuilder} must equal. */
final class NaiveHeatmap {

    private static final double TOLERANCE = 1e-12;

    private record Snapshot(Candle bar, List<Level> longs, List<Level> shorts) {

        List<Level> side(Side side) {
            return side == Side.LONG ? longs : shorts;
        }
    }

    private final List<Snapshot> snapshots = new ArrayList<>();

    void barClosed(Candle bar, RandomLevels levels) {
        snapshots.add(new Snapshot(bar, levels.levels(Side.LONG), levels.levels(Side.SHORT)));
    }

    /** The ends of the window's columns up to a time. */
    static List<Instant> columnEnds(HeatmapWindow window, Instant until) {
        List<Instant> ends = new ArrayList<>();
        long length = window.columnLength().toMillis();
        for (long end = -1_000 * length; !Instant.ofEpochMilli(end).isAfter(window.to()); end += length) {
            Instant time = Instant.ofEpochMilli(end);
            if (time.isAfter(window.from()) && !time.isAfter(until)) {
                ends.add(time);
            }
        }
        return ends;
    }

    void check(HeatmapGrid heatmap, HeatmapWindow window, Instant until, String context) {
        List<Instant> ends = columnEnds(window, until);
        assertEquals(ends, heatmap.columns().stream().map(HeatmapColumn::end).toList(), context);
        for (int c = 0; c < ends.size(); c++) {
            checkColumn(heatmap, c, window.columnLength(), context + ", column " + c);
        }
    }

    private void checkColumn(HeatmapGrid heatmap, int c, Duration length, String context) {
        HeatmapColumn column = heatmap.columns().get(c);
        List<Snapshot> before = snapshots.stream().filter(s -> !s.bar().endTime().isAfter(column.end())).toList();
        List<Candle> bars = before.stream().map(Snapshot::bar)
                .filter(bar -> bar.endTime().isAfter(column.end().minus(length))).toList();
        assertEquals(!bars.isEmpty(), column.available(), context);
        assertEquals(bars.isEmpty() ? Double.NaN : bars.get(0).open(), column.open(), context);
        assertEquals(bars.stream().mapToDouble(Candle::high).max().orElse(Double.NaN), column.high(), context);
        assertEquals(bars.stream().mapToDouble(Candle::low).min().orElse(Double.NaN), column.low(), context);
        assertEquals(before.isEmpty() ? Double.NaN : before.get(before.size() - 1).bar().close(), column.spot(),
                context);
        for (Side side : Side.values()) {
            List<Level> levels = before.isEmpty() ? List.of() : before.get(before.size() - 1).side(side);
            checkNotionals(heatmap.rows(), levels, column.side(side), context + ", " + side);
            double total = sum(levels, 0, Double.POSITIVE_INFINITY);
            assertEquals(total, heatmap.columnTotal(side, c), TOLERANCE * total, context + ", " + side);
        }
    }

    private static void checkNotionals(PriceRows rows, List<Level> levels, RowNotionals actual, String context) {
        for (int r = 0; r < rows.count(); r++) {
            double expected = sum(levels, rows.edge(r), rows.edge(r + 1));
            assertEquals(expected, actual.row(r), TOLERANCE * expected, context + ", row " + r);
        }
        double below = sum(levels, 0, rows.low());
        assertEquals(below, actual.below(), TOLERANCE * below, context);
        double above = sum(levels, rows.high(), Double.POSITIVE_INFINITY);
        assertEquals(above, actual.above(), TOLERANCE * above, context);
    }

    private static double sum(List<Level> levels, double low, double high) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Level level : levels) {
            if (low <= level.price() && level.price() < high) {
                sum = sum.add(new BigDecimal(level.notional()));
            }
        }
        return sum.doubleValue();
    }
}
