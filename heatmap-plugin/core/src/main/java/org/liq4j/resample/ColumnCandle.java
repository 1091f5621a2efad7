/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Instant;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.RowNotionals;

/** Open, high and low of a column while it grows. Single writer. */
final class ColumnCandle {

    private boolean available;
    private double open;
    private double high;
    private double low;

    ColumnCandle() {
        clear();
    }

    void clear() {
        available = false;
        open = Double.NaN;
        high = Double.NaN;
        low = Double.NaN;
    }

    boolean isAvailable() {
        return available;
    }

    void add(double nextOpen, double nextHigh, double nextLow) {
        open = available ? open : nextOpen;
        high = available ? Math.max(high, nextHigh) : nextHigh;
        low = available ? Math.min(low, nextLow) : nextLow;
        available = true;
    }

    /** The column that ends now. */
    HeatmapColumn column(Instant end, double spot, NotionalUnit unit, RowNotionals longs, RowNotionals shorts) {
        return new HeatmapColumn(end, available, open, high, low, spot, unit, longs, shorts);
    }
}
