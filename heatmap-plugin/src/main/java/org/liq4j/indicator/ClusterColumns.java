/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;

/** Modelled notional within a fraction of the close on both sides, by bar; 0 before the first bar. */
final class ClusterColumns {

    private final BarColumn up;
    private final BarColumn down;

    ClusterColumns(LiquidationHeatmap heatmap, double fraction) {
        this.up = new BarColumn(heatmap, new ClusterNotional(Side.SHORT, fraction));
        this.down = new BarColumn(heatmap, new ClusterNotional(Side.LONG, fraction));
    }

    double up(int index) {
        return up.valueAt(index, 0);
    }

    double down(int index) {
        return down.valueAt(index, 0);
    }
}
