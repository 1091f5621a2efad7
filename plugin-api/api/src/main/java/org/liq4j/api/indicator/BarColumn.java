/* SPDX-License-Identifier: MIT */
package org.liq4j.api.indicator;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

import org.liq4j.api.heatmap.BarCombination;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.BarWindow;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * One measure of the heatmap, read by the bars of a series: one number for each, in the measure's unit. Bars are matched by
 * their times, so that sub-series and series that drop their oldest bars give the same numbers.
 *
 * <p>
 * A bar has a number of its own from its close on, if the heatmap has that bar and its measure is not {@code NaN}
 * ({@link #isAvailable}). Any thread may read.
 *
 * <p>
 * A bar that is longer than the heatmap's has the number that the measure's {@link BarCombination} makes of the heatmap's bars in
 * it, once the heatmap has closed one that ends with it or later: of those that are there, so that after a gap a sum is that
 * of the rest, and what stands at the end is that of the last one before the end ({@link #isWhole} tells). A longer bar without
 * any bar of the heatmap is one that the heatmap does not have.
 *
 * <p>
 * What is read of a bar throws {@link org.liq4j.api.InvalidValueException} if the bar is neither the heatmap's nor made up of
 * its bars ({@link LiquidationHeatmap}).
 */
public final class BarColumn {

    private final LiquidationHeatmap heatmap;
    private final BarSeries series;
    private final BarValues values;
    private final CombinedValues combined;

    /**
     * @param heatmap
     *            what is measured, and the series by whose bars it is read
     * @param measure
     *            taken down at the close of each bar; equal ones share their numbers
     */
    public BarColumn(LiquidationHeatmap heatmap, BarMeasure measure) {
        this.heatmap = heatmap;
        this.series = heatmap.series();
        this.values = heatmap.feed().column(measure);
        BarCombination combination = measure.combination();
        this.combined = new CombinedValues(values, combination, combination == BarCombination.VOLUME_WEIGHTED_MEAN
                ? heatmap.feed().column(new TradedCoins())
                : null);
    }

    /**
     * The number of the last bar closed at or before the end of this one; where the series' bars are longer than the heatmap's, of
     * the last bar of that length.
     *
     * @param index
     *            of a bar in the series
     * @param absent
     *            given before the first closed bar, and where the measure is {@code NaN}
     */
    public double valueAt(int index, double absent) {
        if (heatmap.isFeedBar(index)) {
            return orElse(values.at(endTime(index)), absent);
        }
        BarWindow window = combined.lastClosed(window(index));
        return window == null ? absent : orElse(combined.of(window), absent);
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
        if (heatmap.isFeedBar(index)) {
            Instant endTime = endTime(index);
            return values.isAvailable(endTime) ? orElse(values.at(endTime), absent) : absent;
        }
        BarWindow window = window(index);
        return combined.hasClosed(window) ? orElse(combined.of(window), absent) : absent;
    }

    /**
     * The number as it stood when the bar began: that of the last of the heatmap's own bars that had closed by then.
     *
     * @param index
     *            of a bar in the series
     * @param absent
     *            given before the first closed bar, and where the measure is {@code NaN}
     */
    public double openingValueAt(int index, double absent) {
        Instant begin = heatmap.isFeedBar(index)
                ? series.getBar(index).getBeginTime()
                : Instant.ofEpochMilli(window(index).beginMillis());
        return orElse(values.at(begin), absent);
    }

    /** Whether the bar has closed, the heatmap has it, and its number is there. */
    public boolean isAvailable(int index) {
        if (heatmap.isFeedBar(index)) {
            Instant endTime = endTime(index);
            return values.isAvailable(endTime) && !Double.isNaN(values.at(endTime));
        }
        BarWindow window = window(index);
        return combined.hasClosed(window) && !Double.isNaN(combined.of(window));
    }

    /** Whether the bar has closed and the heatmap has all the bars that it is made up of. */
    public boolean isWhole(int index) {
        if (heatmap.isFeedBar(index)) {
            return values.isAvailable(endTime(index));
        }
        return combined.isWhole(window(index));
    }

    /**
     * The numbers of the last bars up to this one, or up to the one whose number {@link #valueAt} gives: of the heatmap's bars in
     * the length of the series' bars, whether or not the series holds them.
     *
     * @param index
     *            of a bar in the series
     * @param numbers
     *            is filled from its end, the last bar's number last; {@code NaN} where a number is absent
     * @return how many bars there are, at most as many as there is room for; the rest of the room is left alone
     */
    public int lastValues(int index, double[] numbers) {
        Bar bar = series.getBar(index);
        BarWindow asked = heatmap.window(index).orElse(null);
        if (asked == null) {
            // Nothing tells where the bars before it end.
            numbers[numbers.length - 1] = values.at(bar.getEndTime());
            return 1;
        }
        BarWindow window = combined.lastClosed(asked);
        int count = 0;
        while (window != null && count < numbers.length) {
            count++;
            numbers[numbers.length - count] = combined.of(window);
            window = combined.lastClosed(window.earlier(window.lengthMillis()));
        }
        return count;
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

    /**
     * End of the last bar whose number {@link #valueAt} gives; null before the first.
     *
     * @param index
     *            of a bar in the series
     */
    public @Nullable Instant closedEnd(int index) {
        if (heatmap.isFeedBar(index)) {
            return endTime(index);
        }
        BarWindow window = combined.lastClosed(window(index));
        return window == null ? null : Instant.ofEpochMilli(window.endMillis());
    }

    private BarWindow window(int index) {
        // A bar of which the feed tells nothing counts as the feed's.
        return heatmap.window(index).orElseThrow();
    }

    private static double orElse(double value, double absent) {
        return Double.isNaN(value) ? absent : value;
    }

    private Instant endTime(int index) {
        return series.getBar(index).getEndTime();
    }
}
