/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.indicators.AbstractIndicator;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * Whether the bar swept a dense cluster and closed back on the side it came from: a wick that reached the far edge of the
 * cluster, as for {@link ClusterSweptIndicator}, and a close beyond its near edge, above the highest level of a cluster of
 * longs, below the lowest of one of shorts. The cluster is that of the end of the bar before. False where there was none,
 * which {@link ClusterIntactIndicator} tells. Not cached: it follows a bar that is still open.
 */
public final class SweepRejectionIndicator extends AbstractIndicator<Boolean> {

    private final transient ClusterChoice choice;
    private final transient IntactCluster cluster;

    /** Of clusters with the default settings. */
    public SweepRejectionIndicator(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    public SweepRejectionIndicator(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        super(heatmap.series());
        this.choice = choice;
        this.cluster = new IntactCluster(heatmap, choice, settings);
    }

    @Override
    public Boolean getValue(int index) {
        return cluster.isSwept(index) && cluster.isLeftBehind(index);
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
