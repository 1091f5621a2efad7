/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Rectangle;

import org.liq4j.api.heatmap.HeatmapGrid;

/** Where the parts of a picture are, and where a column and a price are in it. Immutable. */
final class Layout {

    private static final int MARGIN = 16;
    private static final int HEAD = 74;
    private static final int FOOT = 58;
    private static final int PRICES = 74;

    private final HeatmapGrid heatmap;
    private final PictureStyle style;
    private final int profileWidth;

    Layout(HeatmapGrid heatmap, PictureStyle style) {
        this.heatmap = heatmap;
        this.style = style;
        this.profileWidth = style.width() / 9;
    }

    /** The heatmap with the candles over it. */
    Rectangle chart() {
        return new Rectangle(MARGIN, HEAD, style.width() - 2 * MARGIN - PRICES - profileWidth,
                style.height() - HEAD - FOOT);
    }

    /** The price axis, right of the chart. */
    Rectangle prices() {
        Rectangle chart = chart();
        return new Rectangle(chart.x + chart.width, chart.y, PRICES, chart.height);
    }

    /** The last column's levels by price, at the right edge. */
    Rectangle profile() {
        Rectangle prices = prices();
        return new Rectangle(prices.x + prices.width, prices.y, profileWidth, prices.height);
    }

    /** Left edge of a column; the right edge of the last for the number of columns. */
    int x(int column) {
        Rectangle chart = chart();
        return chart.x + (int) Math.round((double) column * chart.width / heatmap.columnCount());
    }

    /** Upper edge of a row; the lower edge of the lowest for -1. */
    int y(int row) {
        return y(heatmap.rows().edge(row + 1));
    }

    /** Where a price is; outside the chart if it is outside the rows. */
    int y(double price) {
        Rectangle chart = chart();
        double low = heatmap.rows().low();
        double high = heatmap.rows().high();
        double share = switch (heatmap.rows().scale()) {
            case LOG -> Math.log(price / low) / Math.log(high / low);
            case LINEAR -> (price - low) / (high - low);
        };
        return chart.y + (int) Math.round((1 - share) * chart.height);
    }
}
