/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;

import org.ta4j.core.BarSeries;

import org.liq4j.api.Require;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Notional of a side's levels within a fraction of the close, divided by the notional traded in the window that the bar ends;
 * at least 0, and 0 where nothing was traded. Means nothing where the unit of the model is relative.
 */
public final class RelativeNotionalIndicator extends MeasuredIndicator {

    private final transient Duration window;

    /**
     * @param side
     *            {@code SHORT}: levels above the close; {@code LONG}: below
     * @param fraction
     *            in (0, 1), for example 0.05
     * @param window
     *            for example an hour, {@code > 0}; its start is exclusive
     */
    public RelativeNotionalIndicator(LiquidationHeatmap heatmap, Side side, double fraction, Duration window) {
        super(heatmap, new NotionalsToTraded(new ClusterNotional(side, fraction), checked(window))
                .measure(new OptionalValue()), "side: " + side + " fraction: " + fraction + " window: " + window);
        this.window = window;
    }

    private static Duration checked(Duration window) {
        Require.positive("window", window);
        return window;
    }

    /** The bars of the window but one, by the period of the series' first bar; where fewer are there, it is of those. */
    @Override
    public int getCountOfUnstableBars() {
        BarSeries series = getBarSeries();
        if (series.isEmpty()) {
            return 0;
        }
        long period = series.getFirstBar().getTimePeriod().toMillis();
        return period > 0 ? (int) ((window.toMillis() - 1) / period) : 0;
    }
}
