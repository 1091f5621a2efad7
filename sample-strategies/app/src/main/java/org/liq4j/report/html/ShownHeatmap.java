/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;

/**
 * A heatmap as it is drawn: of too many columns every so-manieth, which is the profile at its own end and no sum; of too
 * many rows neighbours added up. A cell is a 16-bit share of the largest.
 *
 * @param firstEnd
 *            end of the first column, in milliseconds since the start of the first bar
 * @param length
 *            milliseconds from one column to the next
 * @param every
 *            how many columns one stands for
 * @param columns
 *            number of columns
 * @param rows
 *            number of rows
 * @param low
 *            lowest edge
 * @param high
 *            highest edge
 * @param scale
 *            whether rows are of equal ratio or width
 * @param unit
 *            of the notionals
 * @param max
 *            largest cell
 * @param gaps
 *            columns in which no bar closed
 * @param longs
 *            Base64 of little-endian unsigned shorts, column by column, lowest row first
 * @param shorts
 *            likewise
 */
record ShownHeatmap(long firstEnd, long length, int every, int columns, int rows, double low, double high,
        RowScale scale, NotionalUnit unit, double max, List<Integer> gaps, String longs, String shorts) {

    static final int MOST_COLUMNS = 500;
    static final int MOST_ROWS = 160;

    private static final int LARGEST = 65_535;

    static ShownHeatmap of(HeatmapGrid heatmap, long origin) {
        int every = Math.max(1, Math.ceilDiv(heatmap.columnCount(), MOST_COLUMNS));
        int joined = Math.max(1, Math.ceilDiv(heatmap.rowCount(), MOST_ROWS));
        List<HeatmapColumn> shown = IntStream.range(0, heatmap.columnCount() / every)
                .mapToObj(c -> heatmap.columns().get((c + 1) * every - 1)).toList();
        // The last group of rows may be short; the high edge stays that of the last whole one, so that edges stay even.
        int rows = heatmap.rowCount() / joined;
        PriceRows axis = heatmap.rows();
        double max = 0;
        for (Side side : Side.values()) {
            for (HeatmapColumn column : shown) {
                for (int r = 0; r < rows; r++) {
                    max = Math.max(max, sum(column, side, r * joined, joined));
                }
            }
        }
        long first = shown.isEmpty() ? 0 : shown.get(0).end().toEpochMilli() - origin;
        return new ShownHeatmap(first, every * heatmap.columnLength().toMillis(), every, shown.size(), rows,
                axis.low(), axis.edge(rows * joined), axis.scale(), heatmap.unit(), max,
                IntStream.range(0, shown.size()).filter(c -> !shown.get(c).available()).boxed().toList(),
                cells(shown, Side.LONG, rows, joined, max), cells(shown, Side.SHORT, rows, joined, max));
    }

    private static double sum(HeatmapColumn column, Side side, int firstRow, int joined) {
        double sum = 0;
        for (int r = firstRow; r < firstRow + joined; r++) {
            sum += column.side(side).row(r);
        }
        return sum;
    }

    private static String cells(List<HeatmapColumn> columns, Side side, int rows, int joined, double max) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * columns.size() * rows).order(ByteOrder.LITTLE_ENDIAN);
        for (HeatmapColumn column : columns) {
            for (int r = 0; r < rows; r++) {
                double notional = sum(column, side, r * joined, joined);
                bytes.putShort((short) (max == 0 ? 0 : Math.round(LARGEST * notional / max)));
            }
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
