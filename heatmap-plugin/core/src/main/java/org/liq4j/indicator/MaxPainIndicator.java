/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Price to which a straight move would liquidate most for its length; the close of the series' bar where no level is in the
 * range. See {@link org.liq4j.api.cluster.MaxPain}. */
public final class MaxPainIndicator extends MeasuredIndicator {

    /** With the default settings. */
    public MaxPainIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, ReadingSettings.DEFAULT);
    }

    public MaxPainIndicator(LiquidationHeatmap heatmap, ReadingSettings settings) {
        super(heatmap, new HeatReadings(settings).measure(HeatFigure.MAX_PAIN_PRICE), "");
    }

    @Override
    protected double absentAt(int index) {
        return closeAt(index);
    }
}
