/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.PriceChannel;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.BarColumn;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;

/**
 * The vacuum, the widest quiet zone between two large dense ranges, as a channel; its median is the middle. Where there is
 * none the channel has no width and lies at the close of the series' bar; {@link #availability()} tells. See
 * {@link org.liq4j.api.cluster.HeatReading}.
 */
public final class VacuumZoneIndicator extends AbstractIndicator<PriceChannel> {

    private final transient BarColumn low;
    private final transient BarColumn high;
    private final transient VacuumWidthIndicator width;

    /** With the default settings. */
    public VacuumZoneIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, ReadingSettings.DEFAULT);
    }

    public VacuumZoneIndicator(LiquidationHeatmap heatmap, ReadingSettings settings) {
        super(heatmap.series());
        HeatReadings readings = new HeatReadings(settings);
        this.low = new BarColumn(heatmap, readings.measure(HeatFigure.VACUUM_LOW));
        this.high = new BarColumn(heatmap, readings.measure(HeatFigure.VACUUM_HIGH));
        this.width = new VacuumWidthIndicator(heatmap, settings);
    }

    @Override
    public PriceChannel getValue(int index) {
        double lower = low.valueAt(index, Double.NaN);
        double upper = high.valueAt(index, Double.NaN);
        return PriceBand.at(getBarSeries(), index, lower, lower + (upper - lower) / 2, upper);
    }

    /** Whether the bar has closed and there is a vacuum. */
    public HeatmapAvailableIndicator availability() {
        return width.availability();
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
