/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Instant;

import org.ta4j.core.BarSeries;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/** A measured column read by the bars of a series, by their end times. */
final class BarColumn {

    private final BarSeries series;
    private final BarValues column;

    BarColumn(LiquidationHeatmap heatmap, BarMeasure measure) {
        this.series = heatmap.series();
        this.column = heatmap.feed().column(measure);
    }

    /** The value of the last bar closed at or before the end of this one; {@code missing} if there is none. */
    double valueAt(int index, double missing) {
        double value = column.at(endTime(index));
        return Double.isNaN(value) ? missing : value;
    }

    boolean isAvailable(int index) {
        return column.isAvailable(endTime(index));
    }

    private Instant endTime(int index) {
        return series.getBar(index).getEndTime();
    }
}
