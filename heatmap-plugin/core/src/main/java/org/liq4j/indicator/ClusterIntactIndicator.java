/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.indicators.AbstractIndicator;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * Whether the cluster was there when the bar began: beside {@link SweepRejectionIndicator} and {@link ClusterSweptIndicator}, which
 * can only then hold.
 */
public final class ClusterIntactIndicator extends AbstractIndicator<Boolean> {

    private final transient ClusterChoice choice;
    private final transient IntactCluster cluster;

    /** Of clusters with the default settings. */
    public ClusterIntactIndicator(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    public ClusterIntactIndicator(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        super(heatmap.series());
        this.choice = choice;
        this.cluster = new IntactCluster(heatmap, choice, settings);
    }

    @Override
    public Boolean getValue(int index) {
        return cluster.isThere(index);
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
