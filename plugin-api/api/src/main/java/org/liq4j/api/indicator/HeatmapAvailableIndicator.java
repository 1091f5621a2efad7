/* SPDX-License-Identifier: MIT */
package org.liq4j.api.indicator;

import java.util.function.IntPredicate;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.market.MarketInputs;

/**
 * Whether the heatmap has a value of its own for the bar. False for a bar that is still open or that the heatmap's source
 * does not have: the other indicators then repeat the last closed bar's value.
 */
public final class HeatmapAvailableIndicator extends AbstractIndicator<Boolean> {

    private final transient IntPredicate available;
    private final String of;

    /**
     * @param measure
     *            whose value is there or not
     * @param of
     *            what it is, in words, for {@link #toString()}
     */
    public HeatmapAvailableIndicator(LiquidationHeatmap heatmap, BarMeasure measure, String of) {
        this(heatmap.series(), new BarColumn(heatmap, measure)::isAvailable, of);
    }

    HeatmapAvailableIndicator(BarSeries series, IntPredicate available, String of) {
        super(series);
        this.available = available;
        this.of = of;
    }

    /** Nothing but the fact that the bar has closed. */
    private record Closed() implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return 0;
        }
    }

    /** Availability of the levels: beside the cluster indicators. */
    public static HeatmapAvailableIndicator ofLevels(LiquidationHeatmap heatmap) {
        return new HeatmapAvailableIndicator(heatmap, new Closed(), "levels");
    }

    @Override
    public Boolean getValue(int index) {
        return available.test(index);
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " of " + of;
    }
}
