/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.indicators.AbstractIndicator;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.BarColumn;

/**
 * Whether dense ranges are so near on both sides that either could be swept, and then the other; false before the first bar.
 * See {@link org.liq4j.api.cluster.HeatReading}.
 */
public final class WhipsawZoneIndicator extends AbstractIndicator<Boolean> {

    private final transient BarColumn whipsaw;

    /** With the default settings. */
    public WhipsawZoneIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, ReadingSettings.DEFAULT);
    }

    public WhipsawZoneIndicator(LiquidationHeatmap heatmap, ReadingSettings settings) {
        super(heatmap.series());
        this.whipsaw = new BarColumn(heatmap, new HeatReadings(settings).measure(HeatFigure.WHIPSAW));
    }

    @Override
    public Boolean getValue(int index) {
        return whipsaw.valueAt(index, 0) == 1;
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
