/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * Base of the indicators that are one column of the heatmap. A number that is absent has a stand-in, never {@code NaN};
 * {@link #availability()} tells them apart.
 */
abstract class MeasuredIndicator extends HeatmapIndicator {

    private final transient LiquidationHeatmap heatmap;
    private final transient BarMeasure measure;
    private final transient BarColumn column;
    private final String settings;

    /**
     * @param settings
     *            in words, for {@link #toString()}
     */
    MeasuredIndicator(LiquidationHeatmap heatmap, BarMeasure measure, String settings) {
        super(heatmap);
        this.heatmap = heatmap;
        this.measure = measure;
        this.column = new BarColumn(heatmap, measure);
        this.settings = settings;
    }

    @Override
    final double valueAt(int index) {
        double value = column.valueAt(index, Double.NaN);
        return Double.isNaN(value) ? absentAt(index) : value;
    }

    /** What stands for an absent number. */
    double absentAt(int index) {
        return 0;
    }

    /** The close of the series' bar, where an absent price is to be far from nothing. */
    final double closeAt(int index) {
        return getBarSeries().getBar(index).getClosePrice().doubleValue();
    }

    /** Whether the bar has closed and the number is there. */
    public final HeatmapAvailableIndicator availability() {
        return new HeatmapAvailableIndicator(heatmap, measure, toString());
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + (settings.isEmpty() ? "" : " " + settings);
    }
}
