/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.indicators.AbstractIndicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.api.heatmap.RegimeThresholds;

/** Which side's modelled levels dominate within a fraction of the close; {@link Regime#UNKNOWN} before the first bar. */
public final class RegimeIndicator extends AbstractIndicator<Regime> {

    private final double fraction;
    private final transient RegimeThresholds thresholds;
    private final transient ClusterColumns clusters;

    /** Within 5 %, with the default thresholds. */
    public RegimeIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, 0.05, RegimeThresholds.DEFAULT);
    }

    /**
     * @param fraction
     *            in (0, 1), for example 0.05
     */
    public RegimeIndicator(LiquidationHeatmap heatmap, double fraction, RegimeThresholds thresholds) {
        super(heatmap.series());
        this.fraction = fraction;
        this.thresholds = thresholds;
        this.clusters = new ClusterColumns(heatmap, fraction);
    }

    @Override
    public Regime getValue(int index) {
        return clusters.value(index, thresholds::classify);
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " fraction: " + fraction;
    }
}
