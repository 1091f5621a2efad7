/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Pull of a side's levels: sum of notional over squared distance, at least 0. See {@link org.liq4j.api.cluster.HeatReading}. */
public final class MagnetismIndicator extends MeasuredIndicator {

    /** With the default settings. */
    public MagnetismIndicator(LiquidationHeatmap heatmap, Side side) {
        this(heatmap, side, ReadingSettings.DEFAULT);
    }

    public MagnetismIndicator(LiquidationHeatmap heatmap, Side side, ReadingSettings settings) {
        super(heatmap, new HeatReadings(settings)
                .measure(side == Side.SHORT ? HeatFigure.MAGNETISM_UP : HeatFigure.MAGNETISM_DOWN), "side: " + side);
    }
}
