/* SPDX-License-Identifier: MIT */
package org.liq4j.api.indicator;

import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * Base of the indicators that read the heatmap bar by bar. Not cached: the heatmap keeps the values as primitives, which is
 * cheaper to read than ta4j's cache and cannot go stale. Defined from the first bar on, unless
 * {@link #getCountOfUnstableBars} is overridden.
 */
public abstract class HeatmapIndicator extends AbstractIndicator<Num> {

    /**
     * @param heatmap
     *            whose series the indicator is over
     */
    protected HeatmapIndicator(LiquidationHeatmap heatmap) {
        super(heatmap.series());
    }

    /**
     * The value at a bar of the series as a primitive, which {@link #getValue} turns into the series' kind of number. It
     * depends on nothing that was unknown at the end of that bar; finite, since a NaN makes ta4j's crossing and negation
     * rules fire.
     *
     * @param index
     *            from the series' first index to its last
     */
    public abstract double valueAt(int index);

    @Override
    public final Num getValue(int index) {
        return getBarSeries().numFactory().numOf(valueAt(index));
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    /** The close of the series' bar, in quote currency: for example where an absent price should be far from nothing. */
    protected final double closeAt(int index) {
        return getBarSeries().getBar(index).getClosePrice().doubleValue();
    }
}
