/* SPDX-License-Identifier: MIT */
package org.liq4j.api.overlay;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.PriceRows;

/**
 * What of a heatmap a subscriber looks at. Subscribers with equal views share the work.
 *
 * @param rows
 *            the price axis
 * @param columnLength
 *            from one column's end to the next; a whole number of bars
 * @param columns
 *            how many complete columns a full frame holds at most, the newest
 */
public record HeatmapView(PriceRows rows, Duration columnLength, int columns) {

    private static final int MOST_COLUMNS = 10_000;

    /**
     * @throws InvalidValueException
     *             unless the column length is a positive number of whole milliseconds and {@code 1 <= columns <= 10,000}
     */
    public HeatmapView {
        Require.wholeMilliseconds("columnLength", columnLength);
        Require.within("columns", columns, 1, MOST_COLUMNS);
    }
}
