/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.indicators.AbstractIndicator;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * Whether the bar swept a dense cluster, whatever its close: whether its low is at or below the lowest level of a cluster of
 * longs, its high at or above the highest of one of shorts. A bar that reached the near edge only has touched it, not swept.
 * The cluster is that of the end of the bar before. False where there was none, which {@link ClusterIntactIndicator} tells.
 * Not cached: it follows a bar that is still open.
 */
public final class ClusterSweptIndicator extends AbstractIndicator<Boolean> {

    private final transient ClusterChoice choice;
    private final transient IntactCluster cluster;

    /** Of clusters with the default settings. */
    public ClusterSweptIndicator(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    public ClusterSweptIndicator(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        super(heatmap.series());
        this.choice = choice;
        this.cluster = new IntactCluster(heatmap, choice, settings);
    }

    @Override
    public Boolean getValue(int index) {
        return cluster.isSwept(index);
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
