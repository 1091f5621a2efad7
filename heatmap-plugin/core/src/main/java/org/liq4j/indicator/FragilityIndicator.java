/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** How near dense ranges are on both sides, in [0, 1]. See {@link org.liq4j.api.cluster.HeatReading}. */
public final class FragilityIndicator extends MeasuredIndicator {

    /** With the default settings. */
    public FragilityIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, ReadingSettings.DEFAULT);
    }

    public FragilityIndicator(LiquidationHeatmap heatmap, ReadingSettings settings) {
        super(heatmap, new HeatReadings(settings).measure(HeatFigure.FRAGILITY), "");
    }
}
