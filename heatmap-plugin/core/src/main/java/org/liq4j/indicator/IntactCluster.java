/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Instant;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;

/**
 * A dense cluster as it stood when a bar began: at the end of the last bar of the heatmap that had closed by then. What it
 * says of a bar does not depend on the levels that the bar itself leaves.
 */
final class IntactCluster {

    private final BarSeries series;
    private final ClusterChoice choice;
    private final BarValues low;
    private final BarValues high;

    IntactCluster(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        this.series = heatmap.series();
        this.choice = choice;
        this.low = heatmap.feed().column(FollowedClusters.measure(choice, ClusterFigure.LOW, settings));
        this.high = heatmap.feed().column(FollowedClusters.measure(choice, ClusterFigure.HIGH, settings));
    }

    boolean isThere(int index) {
        return !Double.isNaN(low.at(series.getBar(index).getBeginTime()));
    }

    /** Whether the bar reached the far edge. A missing edge compares false. */
    boolean isSwept(int index) {
        Bar bar = series.getBar(index);
        Instant start = bar.getBeginTime();
        return choice.side() == Side.LONG
                ? bar.getLowPrice().doubleValue() <= low.at(start)
                : bar.getHighPrice().doubleValue() >= high.at(start);
    }

    /** Whether the bar closed beyond the near edge, where it came from. A missing edge compares false. */
    boolean isLeftBehind(int index) {
        Bar bar = series.getBar(index);
        double close = bar.getClosePrice().doubleValue();
        Instant start = bar.getBeginTime();
        return choice.side() == Side.LONG ? close > high.at(start) : close < low.at(start);
    }
}
