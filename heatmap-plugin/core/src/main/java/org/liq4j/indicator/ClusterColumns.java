/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Instant;

import org.ta4j.core.BarSeries;

import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;

/** Modelled notional within a fraction of the close on both sides, by bar; 0 before the first bar. */
final class ClusterColumns {

    private final BarSeries series;
    private final BarValues up;
    private final BarValues down;

    ClusterColumns(LiquidationHeatmap heatmap, double fraction) {
        this.series = heatmap.series();
        this.up = heatmap.feed().column(new ClusterNotional(Side.SHORT, fraction));
        this.down = heatmap.feed().column(new ClusterNotional(Side.LONG, fraction));
    }

    /** The time by which both are read; to look the bar up once is a fifth of what reading costs. */
    Instant endTime(int index) {
        return series.getBar(index).getEndTime();
    }

    double up(Instant endTime) {
        return zeroIfMissing(up.at(endTime));
    }

    double down(Instant endTime) {
        return zeroIfMissing(down.at(endTime));
    }

    private static double zeroIfMissing(double notional) {
        return Double.isNaN(notional) ? 0 : notional;
    }
}
