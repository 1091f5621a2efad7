/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * One column of a {@link HeatmapGrid}: the profile at the column's end, and the candle of its bars. Immutable.
 *
 * <p>
 * A column in which no bar closed is a gap: it is not available, has no open, high and low, and repeats the last profile
 * known before its end, so that a chart can draw it greyed. Before the first bar there is none: the spot is {@code NaN} and
 * every notional 0.
 *
 * @param end
 *            when the column ends; it holds the bars that end after the column before and not after this time
 * @param available
 *            whether a bar closed in the column
 * @param open
 *            first traded price, in quote currency per coin; {@code NaN} if not available
 * @param high
 *            highest traded price; {@code NaN} if not available
 * @param low
 *            lowest traded price; {@code NaN} if not available
 * @param spot
 *            close of the last bar that closed at or before the end; {@code NaN} before the first bar
 * @param unit
 *            unit of the notionals
 * @param longs
 *            notional of the long levels
 * @param shorts
 *            notional of the short levels, in as many rows
 */
public record HeatmapColumn(Instant end, boolean available, double open, double high, double low, double spot,
        NotionalUnit unit, RowNotionals longs, RowNotionals shorts) {

    /**
     * @throws InvalidValueException
     *             unless both sides have the same number of rows
     */
    public HeatmapColumn {
        if (longs.count() != shorts.count()) {
            throw new InvalidValueException("shorts", shorts.count() + " rows",
                    "must have as many rows as longs (" + longs.count() + ")");
        }
    }

    /** The notionals of one side. */
    public RowNotionals side(Side side) {
        return side == Side.LONG ? longs : shorts;
    }

    /** Whether a profile was known at the column's end: it was, unless no bar had ever closed. */
    public boolean hasProfile() {
        return !Double.isNaN(spot);
    }
}
