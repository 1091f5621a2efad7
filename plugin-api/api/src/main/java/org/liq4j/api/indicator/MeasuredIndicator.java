/* SPDX-License-Identifier: MIT */
package org.liq4j.api.indicator;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * Base of the indicators that are one measure of the heatmap. A number that is absent has a stand-in, never {@code NaN};
 * {@link #availability()} tells them apart. At a bar that has not closed yet, or that the heatmap does not have, the value
 * is that of the last closed bar before it.
 */
public abstract class MeasuredIndicator extends HeatmapIndicator {

    private final transient BarColumn column;
    private final String settings;

    /**
     * @param heatmap
     *            what is measured, and the series by whose bars it is read
     * @param measure
     *            in the unit of the indicator; {@code NaN} where the number is absent
     * @param settings
     *            in words, for {@link #toString()}; empty if there are none
     */
    protected MeasuredIndicator(LiquidationHeatmap heatmap, BarMeasure measure, String settings) {
        super(heatmap);
        this.column = new BarColumn(heatmap, measure);
        this.settings = settings;
    }

    @Override
    public final double valueAt(int index) {
        double value = measuredAt(index);
        return Double.isNaN(value) ? absentAt(index) : value;
    }

    /**
     * The measure's number at a bar, or at the last closed one before it; {@code NaN} where it is absent. What the measure's
     * {@link org.liq4j.api.heatmap.BarCombination} makes of the heatmap's bars where the series' bars are longer, unless
     * overridden: by what counts bars, for example, and means those of the series.
     */
    protected double measuredAt(int index) {
        return column.valueAt(index, Double.NaN);
    }

    /** Whether the bar has closed and the number that {@link #measuredAt} gives is its own; overridden together with that. */
    protected boolean isMeasuredAt(int index) {
        return column.isAvailable(index);
    }

    /** What stands for an absent number at a bar: 0, unless overridden; finite. */
    protected double absentAt(int index) {
        return 0;
    }

    /** Whether the bar has closed and the number is there. */
    public final HeatmapAvailableIndicator availability() {
        return new HeatmapAvailableIndicator(getBarSeries(), this::isMeasuredAt, toString());
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + (settings.isEmpty() ? "" : " " + settings);
    }
}
