/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.indicator.ClusterDistanceIndicator;

/**
 * The price a margin before the near edge of the strongest cluster of a side; {@code NaN}, for no order, where its distance is
 * out of a range.
 */
final class MagnetTarget extends AbstractIndicator<Num> {

    private final ClosePriceIndicator close;
    private final ClusterDistanceIndicator distance;
    private final Side cluster;
    private final double nearest;
    private final double furthest;
    private final double margin;

    /** All three are fractions of the close. */
    MagnetTarget(LiquidationHeatmap heatmap, Side cluster, double nearest, double furthest, double margin) {
        super(heatmap.series());
        this.close = new ClosePriceIndicator(heatmap.series());
        this.distance = new ClusterDistanceIndicator(heatmap, ClusterChoice.strongest(cluster));
        this.cluster = cluster;
        this.nearest = nearest;
        this.furthest = furthest;
        this.margin = margin;
    }

    @Override
    public Num getValue(int index) {
        double away = distance.getValue(index).doubleValue();
        if (away < nearest || away > furthest) {
            return NaN.NaN;
        }
        double factor = 1 - cluster.sign() * Math.max(0, away - margin);
        return close.getValue(index).multipliedBy(getBarSeries().numFactory().numOf(factor));
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }
}
