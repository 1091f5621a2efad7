/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** (up - down) / (up + down) of the magnetism, in [-1, 1]; 0 where both are 0. See {@link org.liq4j.api.cluster.HeatReading}. */
public final class MagneticBalanceIndicator extends MeasuredIndicator {

    /** With the default settings. */
    public MagneticBalanceIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, ReadingSettings.DEFAULT);
    }

    public MagneticBalanceIndicator(LiquidationHeatmap heatmap, ReadingSettings settings) {
        super(heatmap, new HeatReadings(settings).measure(HeatFigure.MAGNETIC_BALANCE), "");
    }
}
