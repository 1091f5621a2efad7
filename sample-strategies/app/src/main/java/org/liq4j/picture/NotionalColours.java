/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Color;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.Side;

/**
 * The colour of a notional. The square root keeps the many small levels apart, which a linear ramp would paint alike. The
 * top of the ramp is the notional that one cell in 200 exceeds, so that one spike does not darken all else.
 */
final class NotionalColours {

    private static final double EXCEEDING = 0.005;

    private final ColourScheme scheme;
    private final Ground ground;
    private final double top;

    NotionalColours(HeatmapGrid heatmap, PictureStyle style) {
        this.scheme = style.scheme();
        this.ground = style.ground();
        double[] cells = heatmap.columns().stream().flatMapToDouble(column -> java.util.stream.IntStream
                .range(0, heatmap.rowCount()).mapToDouble(row -> notional(column, row))).filter(value -> value > 0)
                .sorted().toArray();
        this.top = cells.length == 0 ? 1 : cells[(int) ((1 - EXCEEDING) * (cells.length - 1))];
    }

    /** What a cell shows: both sides. */
    static double notional(HeatmapColumn column, int row) {
        return column.longs().row(row) + column.shorts().row(row);
    }

    static Side larger(HeatmapColumn column, int row) {
        return column.longs().row(row) >= column.shorts().row(row) ? Side.LONG : Side.SHORT;
    }

    /** The notional from which on all are drawn alike. */
    double top() {
        return top;
    }

    Color colour(Side side, double notional) {
        return scheme.colour(side, Math.sqrt(Math.min(1, notional / top)), ground);
    }
}
