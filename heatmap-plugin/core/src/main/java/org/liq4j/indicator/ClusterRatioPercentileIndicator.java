/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Rank of the {@link ClusterRatioIndicator} among its values at the last bars of the heatmap, the current one included, in
 * (0, 1): the share that is smaller and half of the share that is equal. Where fewer bars are there, among those; 0.5, which
 * says nothing, before the first.
 */
public final class ClusterRatioPercentileIndicator extends MeasuredIndicator {

    private final int barCount;

    /**
     * @param fraction
     *            in (0, 1), for example 0.05
     * @param barCount
     *            length of the window, {@code >= 1}; a bar costs as many comparisons
     */
    public ClusterRatioPercentileIndicator(LiquidationHeatmap heatmap, double fraction, int barCount) {
        super(heatmap, new RatioRanks(fraction, barCount).measure(new RatioRanks.Rank()),
                "fraction: " + fraction + " barCount: " + barCount);
        this.barCount = barCount;
    }

    @Override
    protected double absentAt(int index) {
        return 0.5;
    }

    @Override
    public int getCountOfUnstableBars() {
        return barCount - 1;
    }
}
