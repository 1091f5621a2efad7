/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.Side;

/**
 * Brings a heatmap to other rows and longer columns.
 *
 * <p>
 * Over price it sums: the notional of a row goes to the row that holds its centre, or outside; per side and column the total
 * stays. Over time a column is the last of those it replaces, with the candle of all of them. Columns come out only where all
 * that they replace are there, so that no candle is of a part.
 *
 * @param rows
 *            the new price axis, within the range of the old one
 * @param columnLength
 *            the new column length, a multiple of the old one
 */
public record Resampling(PriceRows rows, Duration columnLength) {

    /**
     * @throws InvalidValueException
     *             unless {@code low >= source low}, {@code high <= source high} (beyond them it is not known where the levels
     *             are) and the column length is a multiple of the source's
     */
    public HeatmapGrid apply(HeatmapGrid source) {
        check(source);
        long length = columnLength.toMillis();
        int group = (int) Math.min(Integer.MAX_VALUE, length / source.columnLength().toMillis());
        RowSums sums = new RowSums(rows);
        List<HeatmapColumn> columns = new ArrayList<>();
        for (int last = group - 1; last < source.columnCount(); last++) {
            if (source.columnEnd(last).toEpochMilli() % length == 0) {
                columns.add(merged(source, last - group + 1, last, sums));
            }
        }
        return new HeatmapGrid(rows, columnLength, columns);
    }

    private void check(HeatmapGrid source) {
        PriceRows given = source.rows();
        if (rows.low() < given.low()) {
            throw new InvalidValueException("low", Double.toString(rows.low()), "must be >= source low (" + given.low()
                    + "): the levels below that are not known");
        }
        if (rows.high() > given.high()) {
            throw new InvalidValueException("high", Double.toString(rows.high()), "must be <= source high ("
                    + given.high() + "): the levels above that are not known");
        }
        Duration old = source.columnLength();
        if (columnLength.compareTo(old) < 0 || columnLength.toMillis() % old.toMillis() != 0
                || !columnLength.equals(Duration.ofMillis(columnLength.toMillis()))) {
            throw new InvalidValueException("columnLength", columnLength.toString(),
                    "must be a multiple of the source's (" + old + ")");
        }
    }

    private HeatmapColumn merged(HeatmapGrid source, int first, int last, RowSums sums) {
        ColumnCandle candle = new ColumnCandle();
        for (HeatmapColumn column : source.columns().subList(first, last + 1)) {
            if (column.available()) {
                candle.add(column.open(), column.high(), column.low());
            }
        }
        HeatmapColumn end = source.columns().get(last);
        return candle.column(end.end(), end.spot(), end.unit(), side(source, end, Side.LONG, sums),
                side(source, end, Side.SHORT, sums));
    }

    private RowNotionals side(HeatmapGrid source, HeatmapColumn column, Side side, RowSums sums) {
        RowNotionals notionals = column.side(side);
        return rows.equals(source.rows()) ? notionals : sums.of(notionals, source.rows());
    }
}
