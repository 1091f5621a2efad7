/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * Liquidation profiles over time: notional by side, time column and price row. Immutable.
 *
 * <p>
 * A column is the profile at its <em>end</em>, never a sum over time; a cell is the sum of the levels whose price lies in
 * the row. Column ends are consecutive multiples of the column length since 1970-01-01T00:00Z, so that days are UTC days and
 * a column does not depend on the window it is looked at through. What lies outside the rows is kept beside each column. All
 * notionals are modelled, in {@link #unit()}; positions that the model could not place at any price are in none of them.
 *
 * <p>
 * Two heatmaps are equal if every number is, bit for bit.
 *
 * @param rows
 *            the price axis
 * @param columnLength
 *            the time from one column's end to the next
 * @param columns
 *            oldest first; may be empty
 */
public record HeatmapGrid(PriceRows rows, Duration columnLength, List<HeatmapColumn> columns) {

    /**
     * @throws InvalidValueException
     *             unless the column length is a positive number of whole milliseconds, the columns end at consecutive
     *             multiples of it and each has as many rows as {@code rows}
     */
    public HeatmapGrid {
        long length = columnLength.toMillis();
        Require.wholeMilliseconds("columnLength", columnLength);
        columns = List.copyOf(columns);
        for (int c = 0; c < columns.size(); c++) {
            check(rows, length, columns.get(0).end().toEpochMilli() + c * length, columns.get(c));
        }
    }

    private static void check(PriceRows rows, long length, long expectedEnd, HeatmapColumn column) {
        Instant end = Instant.ofEpochMilli(expectedEnd);
        if (expectedEnd % length != 0 || !column.end().equals(end)) {
            throw new InvalidValueException("end", column.end().toString(),
                    "columns must end at consecutive multiples of " + length + " ms");
        }
        if (column.longs().count() != rows.count()) {
            throw new InvalidValueException("columns", column.longs().count() + " rows",
                    "each must have as many rows as the heatmap (" + rows.count() + ")");
        }
    }

    /** Number of columns. */
    public int columnCount() {
        return columns.size();
    }

    /** Number of rows, at least 1. */
    public int rowCount() {
        return rows.count();
    }

    /** When the column ends, 0 the oldest. */
    public Instant columnEnd(int column) {
        return columns.get(column).end();
    }

    /** Notional of the side's levels whose price is in the row, 0 the lowest, at the end of the column, 0 the oldest. */
    public double notional(Side side, int column, int row) {
        return columns.get(column).side(side).row(row);
    }

    /** Notional of all the side's levels at the end of the column: its rows and what lies outside them. */
    public double columnTotal(Side side, int column) {
        return columns.get(column).side(side).total();
    }

    /** {@link NotionalUnit#USD} if every column with a profile is in USD; a mixture must not be printed as such. */
    public NotionalUnit unit() {
        boolean relative = columns.stream()
                .anyMatch(column -> column.hasProfile() && column.unit() == NotionalUnit.RELATIVE);
        boolean empty = columns.stream().noneMatch(HeatmapColumn::hasProfile);
        return relative || empty ? NotionalUnit.RELATIVE : NotionalUnit.USD;
    }
}
