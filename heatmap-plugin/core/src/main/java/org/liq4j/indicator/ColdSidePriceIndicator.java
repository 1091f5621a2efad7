/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Price for a stop on the cold side behind the nearest dense range, so that a sweep of the range does not take it: the first
 * cold band beyond ({@link org.liq4j.analysis.HeatReader#safeStop}). Where there is no dense range, a density window's way
 * from the close of the series' bar.
 */
public final class ColdSidePriceIndicator extends MeasuredIndicator {

    private final transient double absentFactor;

    /** With the default settings. */
    public ColdSidePriceIndicator(LiquidationHeatmap heatmap, Side side) {
        this(heatmap, side, ReadingSettings.DEFAULT);
    }

    /**
     * @param side
     *            of the position whose stop it is: {@code LONG} gives a price below the close, {@code SHORT} one above
     */
    public ColdSidePriceIndicator(LiquidationHeatmap heatmap, Side side, ReadingSettings settings) {
        super(heatmap, new ColdSidePrices(side, settings).measure(new OptionalValue()), "side: " + side);
        this.absentFactor = 1 - side.sign() * settings.density().window();
    }

    @Override
    protected double absentAt(int index) {
        return closeAt(index) * absentFactor;
    }
}
