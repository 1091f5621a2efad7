/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Notional from the close to the price of max pain, in the unit of the heatmap's model; 0 where no level is in the range. See
 * {@link org.liq4j.api.cluster.MaxPain}. */
public final class MaxPainNotionalIndicator extends MeasuredIndicator {

    /** With the default settings. */
    public MaxPainNotionalIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, ReadingSettings.DEFAULT);
    }

    public MaxPainNotionalIndicator(LiquidationHeatmap heatmap, ReadingSettings settings) {
        super(heatmap, new HeatReadings(settings).measure(HeatFigure.MAX_PAIN_NOTIONAL), "");
    }
}
