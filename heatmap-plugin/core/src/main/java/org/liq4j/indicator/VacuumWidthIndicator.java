/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Width of the vacuum, the widest quiet zone between two large dense ranges, as a fraction of its lower price; 0 where there is
 * none. See {@link org.liq4j.api.cluster.HeatReading}. */
public final class VacuumWidthIndicator extends MeasuredIndicator {

    /** With the default settings. */
    public VacuumWidthIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, ReadingSettings.DEFAULT);
    }

    public VacuumWidthIndicator(LiquidationHeatmap heatmap, ReadingSettings settings) {
        super(heatmap, new HeatReadings(settings).measure(HeatFigure.VACUUM_WIDTH), "");
    }
}
