/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.indicators.AbstractIndicator;

import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.Side;

/** Which side's modelled levels dominate within a fraction of the close; {@link Regime#UNKNOWN} before the first bar. */
public final class RegimeIndicator extends AbstractIndicator<Regime> {

    private final double fraction;
    private final transient RegimeThresholds thresholds;
    private final transient BarColumn up;
    private final transient BarColumn down;

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
        this.up = new BarColumn(heatmap, new ClusterNotional(Side.SHORT, fraction));
        this.down = new BarColumn(heatmap, new ClusterNotional(Side.LONG, fraction));
    }

    @Override
    public Regime getValue(int index) {
        return thresholds.classify(up.valueAt(index, 0), down.valueAt(index, 0));
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
