/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.BarColumn;

/**
 * A dense cluster as it stood when a bar began: at the end of the last bar of the heatmap that had closed by then. What it
 * says of a bar does not depend on the levels that the bar itself leaves.
 */
final class IntactCluster {

    private final BarSeries series;
    private final ClusterChoice choice;
    private final BarColumn low;
    private final BarColumn high;

    IntactCluster(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        this.series = heatmap.series();
        this.choice = choice;
        this.low = new BarColumn(heatmap, FollowedClusters.measure(choice, ClusterFigure.LOW, settings));
        this.high = new BarColumn(heatmap, FollowedClusters.measure(choice, ClusterFigure.HIGH, settings));
    }

    boolean isThere(int index) {
        return !Double.isNaN(low(index));
    }

    /** Whether the bar reached the far edge. A missing edge compares false. */
    boolean isSwept(int index) {
        Bar bar = series.getBar(index);
        return choice.side() == Side.LONG
                ? bar.getLowPrice().doubleValue() <= low(index)
                : bar.getHighPrice().doubleValue() >= high(index);
    }

    /** Whether the bar closed beyond the near edge, where it came from. A missing edge compares false. */
    boolean isLeftBehind(int index) {
        Bar bar = series.getBar(index);
        double close = bar.getClosePrice().doubleValue();
        return choice.side() == Side.LONG ? close > high(index) : close < low(index);
    }

    private double low(int index) {
        return low.openingValueAt(index, Double.NaN);
    }

    private double high(int index) {
        return high.openingValueAt(index, Double.NaN);
    }
}
