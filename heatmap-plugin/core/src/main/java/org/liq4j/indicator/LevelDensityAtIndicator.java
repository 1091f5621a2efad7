/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Instant;

import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.Require;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.BarColumn;
import org.liq4j.api.indicator.HeatmapIndicator;
import org.liq4j.api.market.MarketInputs;

/**
 * Density of a side's levels at the price that another indicator gives for the bar; see {@link LevelDensityIndicator}. 0
 * where that price is {@code NaN} or not positive, and before the first bar.
 *
 * <p>
 * The engine cannot know these prices when a bar closes, so the value is read from the bar's profile: read in ascending order,
 * each costs a bar of the engine, once.
 */
public final class LevelDensityAtIndicator extends HeatmapIndicator {

    private final transient LiquidationHeatmap heatmap;
    private final transient BarColumn closed;
    private final Indicator<Num> price;
    private final Side side;
    private final double reach;

    /**
     * @param price
     *            of the heatmap's series
     * @param reach
     *            fraction of the price, in (0, 1)
     */
    public LevelDensityAtIndicator(LiquidationHeatmap heatmap, Side side, Indicator<Num> price, double reach) {
        super(heatmap);
        Require.fraction("reach", reach);
        this.heatmap = heatmap;
        this.closed = new BarColumn(heatmap, new ClosedBar());
        this.side = side;
        this.price = price;
        this.reach = reach;
    }

    @Override
    public double valueAt(int index) {
        Num at = price.getValue(index);
        if (Num.isNaNOrNull(at) || !at.isPositive()) {
            return 0;
        }
        DensityAroundPrice density = new DensityAroundPrice(side, at.doubleValue(), reach);
        Instant end = closed.closedEnd(index);
        return end == null ? 0 : heatmap.feed().profile(end).map(density::of).orElse(0.0);
    }

    /** The bars that have closed, of which longer ones are made up. */
    private record ClosedBar() implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return 0;
        }
    }

    @Override
    public int getCountOfUnstableBars() {
        return price.getCountOfUnstableBars();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " side: " + side + " reach: " + reach + " at " + price;
    }
}
