/* SPDX-License-Identifier: MIT */
package org.liq4j.api.indicator;

import java.time.Instant;

import org.ta4j.core.BarSeries;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * One measure of the heatmap, read by the bars of a series: one number for each, in the measure's unit. Bars are matched by
 * their end times, so that sub-series and series that drop their oldest bars give the same numbers.
 *
 * <p>
 * A bar has a number of its own from its close on, if the heatmap has that bar and its measure is not {@code NaN}
 * ({@link #isAvailable}). Any thread may read.
 */
public final class BarColumn {

    private final BarSeries series;
    private final BarValues values;

    /**
     * @param heatmap
     *            what is measured, and the series by whose bars it is read
     * @param measure
     *            taken down at the close of each bar; equal ones share their numbers
     */
    public BarColumn(LiquidationHeatmap heatmap, BarMeasure measure) {
        this.series = heatmap.series();
        this.values = heatmap.feed().column(measure);
    }

    /**
     * The number of the last bar closed at or before the end of this one.
     *
     * @param index
     *            of a bar in the series
     * @param absent
     *            given before the first closed bar, and where the measure is {@code NaN}
     */
    public double valueAt(int index, double absent) {
        return orElse(values.at(endTime(index)), absent);
    }

    /**
     * The bar's own number.
     *
     * @param index
     *            of a bar in the series
     * @param absent
     *            given where it has none: see {@link #isAvailable}
     */
    public double ownValueAt(int index, double absent) {
        Instant endTime = endTime(index);
        return values.isAvailable(endTime) ? orElse(values.at(endTime), absent) : absent;
    }

    /** Whether the bar has closed, the heatmap has it, and its number is there. */
    public boolean isAvailable(int index) {
        Instant endTime = endTime(index);
        return values.isAvailable(endTime) && !Double.isNaN(values.at(endTime));
    }

    /**
     * The sum of the own numbers of the last bars up to this one, oldest first; a bar without one adds nothing. Bars that
     * the series has dropped, or has not begun with, are left out.
     *
     * @param index
     *            of the last bar
     * @param bars
     *            how many, that one included, at least 1
     */
    public double sum(int index, int bars) {
        double sum = 0;
        for (int i = Math.max(series.getBeginIndex(), index - bars + 1); i <= index; i++) {
            sum += ownValueAt(i, 0);
        }
        return sum;
    }

    private static double orElse(double value, double absent) {
        return Double.isNaN(value) ? absent : value;
    }

    private Instant endTime(int index) {
        return series.getBar(index).getEndTime();
    }
}
