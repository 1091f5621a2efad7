/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.PriceChannel;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.BarColumn;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;

/**
 * A cluster as the channel from its lowest to its highest level, its heaviest level the median. Where there is no such
 * cluster the channel has no width and lies at the close of the series' bar; {@link #availability()} tells.
 */
public final class ClusterBandIndicator extends AbstractIndicator<PriceChannel> {

    private final transient ClusterChoice choice;
    private final transient BarColumn low;
    private final transient BarColumn high;
    private final transient ClusterPriceIndicator peak;

    /** Of clusters with the default settings. */
    public ClusterBandIndicator(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    public ClusterBandIndicator(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        super(heatmap.series());
        this.choice = choice;
        this.low = new BarColumn(heatmap, FollowedClusters.measure(choice, ClusterFigure.LOW, settings));
        this.high = new BarColumn(heatmap, FollowedClusters.measure(choice, ClusterFigure.HIGH, settings));
        this.peak = new ClusterPriceIndicator(heatmap, choice, settings);
    }

    @Override
    public PriceChannel getValue(int index) {
        return PriceBand.at(getBarSeries(), index, low.valueAt(index, Double.NaN), peak.valueAt(index),
                high.valueAt(index, Double.NaN));
    }

    /** Whether the bar has closed and the cluster is there. */
    public HeatmapAvailableIndicator availability() {
        return peak.availability();
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + choice;
    }
}
