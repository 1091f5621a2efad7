/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.util.OptionalDouble;

import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.ModelledLiquidations;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

/** Modelled against realised flow over the bars for which the venue reported liquidations. */
final class FlowTotals {

    private final MarketHistory history;
    private final BarValues longs;
    private final BarValues shorts;

    FlowTotals(HeatmapFeed feed, MarketHistory history) {
        this.history = history;
        this.longs = feed.column(new ModelledLiquidations(Side.LONG));
        this.shorts = feed.column(new ModelledLiquidations(Side.SHORT));
    }

    /**
     * Modelled over realised coins; empty if nothing was reported as liquidated, or if the model's unit is not one of size.
     */
    OptionalDouble overCount(NotionalUnit unit) {
        if (unit == NotionalUnit.RELATIVE) {
            return OptionalDouble.empty();
        }
        double modelled = 0;
        double realised = 0;
        for (int i = 0; i < history.size(); i++) {
            double liquidated = history.value(Column.LIQUIDATED_LONG, i) + history.value(Column.LIQUIDATED_SHORT, i);
            if (!Double.isNaN(liquidated)) {
                Instant end = history.endTime(i);
                modelled += longs.at(end) + shorts.at(end);
                realised += liquidated;
            }
        }
        return realised > 0 ? OptionalDouble.of(modelled / realised) : OptionalDouble.empty();
    }
}
