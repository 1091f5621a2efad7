/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;

/** The cells, and the candles over them. */
final class ChartPart {

    private static final float CANDLE_OPACITY = 0.85f;

    private final HeatmapGrid heatmap;
    private final Layout layout;
    private final NotionalColours colours;
    private final Ground ground;

    ChartPart(HeatmapGrid heatmap, Layout layout, NotionalColours colours, Ground ground) {
        this.heatmap = heatmap;
        this.layout = layout;
        this.colours = colours;
        this.ground = ground;
    }

    void drawCells(Graphics2D graphics) {
        for (int c = 0; c < heatmap.columnCount(); c++) {
            HeatmapColumn column = heatmap.columns().get(c);
            int x = layout.x(c);
            int width = layout.x(c + 1) - x;
            for (int row = 0; row < heatmap.rowCount(); row++) {
                double notional = NotionalColours.notional(column, row);
                if (notional > 0) {
                    int y = layout.y(row);
                    graphics.setColor(colours.colour(NotionalColours.larger(column, row), notional));
                    graphics.fillRect(x, y, width, layout.y(row - 1) - y);
                }
            }
            if (!column.available()) {
                grey(graphics, x, width);
            }
        }
    }

    /** A gap repeats the last profile known: it is there to be seen, but not as something measured. */
    private void grey(Graphics2D graphics, int x, int width) {
        Color background = ground.background();
        graphics.setColor(new Color(background.getRed(), background.getGreen(), background.getBlue(), 150));
        Rectangle chart = layout.chart();
        graphics.fillRect(x, chart.y, width, chart.height);
    }

    void drawCandles(Graphics2D graphics) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, CANDLE_OPACITY));
        graphics.setClip(layout.chart());
        for (int c = 0; c < heatmap.columnCount(); c++) {
            HeatmapColumn column = heatmap.columns().get(c);
            if (column.available()) {
                drawCandle(graphics, column, layout.x(c), layout.x(c + 1) - layout.x(c));
            }
        }
        graphics.setClip(null);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private void drawCandle(Graphics2D graphics, HeatmapColumn column, int x, int width) {
        graphics.setColor(column.spot() >= column.open() ? ground.rising() : ground.falling());
        int high = layout.y(column.high());
        graphics.fillRect(x + width / 2, high, 1, Math.max(1, layout.y(column.low()) - high));
        int body = Math.max(1, width * 3 / 5);
        int upper = layout.y(Math.max(column.open(), column.spot()));
        int lower = layout.y(Math.min(column.open(), column.spot()));
        graphics.fillRect(x + (width - body) / 2, upper, body, Math.max(1, lower - upper));
    }
}
