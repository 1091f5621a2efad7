/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * Base of the indicators that read the heatmap bar by bar. Not cached: the heatmap keeps the values as primitives, which is
 * cheaper to read than ta4j's cache and cannot go stale. Defined from the first bar on.
 */
abstract class HeatmapIndicator extends AbstractIndicator<Num> {

    HeatmapIndicator(LiquidationHeatmap heatmap) {
        super(heatmap.series());
    }

    /** The value at the bar; finite. */
    abstract double valueAt(int index);

    @Override
    public final Num getValue(int index) {
        return getBarSeries().numFactory().numOf(valueAt(index));
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }
}
