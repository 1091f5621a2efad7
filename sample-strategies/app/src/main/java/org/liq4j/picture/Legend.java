/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/** What the colours mean, with the unit. */
final class Legend {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 12;

    private final HeatmapGrid heatmap;
    private final Layout layout;
    private final NotionalColours colours;
    private final PictureStyle style;
    private final Font font;

    Legend(HeatmapGrid heatmap, Layout layout, NotionalColours colours, PictureStyle style, Font font) {
        this.heatmap = heatmap;
        this.layout = layout;
        this.colours = colours;
        this.style = style;
        this.font = font;
    }

    void draw(Graphics2D graphics) {
        Rectangle chart = layout.chart();
        int x = chart.x + chart.width - WIDTH;
        List<Side> sides = style.scheme() == ColourScheme.SIDES ? List.of(Side.LONG, Side.SHORT) : List.of(Side.LONG);
        int height = HEIGHT / sides.size();
        int y = chart.y - 36;
        for (Side side : sides) {
            for (int i = 0; i < WIDTH; i++) {
                double place = (double) i / (WIDTH - 1);
                graphics.setColor(colours.colour(side, colours.top() * place * place));
                graphics.fillRect(x + i, y, 1, height);
            }
            y += height;
        }
        graphics.setFont(font);
        graphics.setColor(style.ground().quiet());
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.drawString("modelled notional per cell, " + (heatmap.unit() == NotionalUnit.USD
                ? "USD"
                : "relative (no USD)"), x, chart.y - 40 - metrics.getDescent());
        for (double place : new double[]{0, 0.25, 0.5, 1}) {
            String text = (place == 1 ? "\u2265" : "") + AxisText.notional(colours.top() * place * place);
            int width = metrics.stringWidth(text);
            int left = x + (int) Math.round(place * WIDTH) - (int) Math.round(place * width);
            graphics.drawString(text, left, chart.y - 36 + HEIGHT + 1 + metrics.getAscent());
        }
    }
}
