/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;

/** The last column's levels by price, as bars at the right edge. */
final class ProfilePart {

    private final HeatmapGrid heatmap;
    private final Layout layout;
    private final Ground ground;
    private final Font font;

    ProfilePart(HeatmapGrid heatmap, Layout layout, Ground ground, Font font) {
        this.heatmap = heatmap;
        this.layout = layout;
        this.ground = ground;
        this.font = font;
    }

    void draw(Graphics2D graphics) {
        HeatmapColumn last = heatmap.columns().getLast();
        Rectangle area = layout.profile();
        double most = 0;
        for (int row = 0; row < heatmap.rowCount(); row++) {
            most = Math.max(most, NotionalColours.notional(last, row));
        }
        for (int row = 0; row < heatmap.rowCount() && most > 0; row++) {
            int y = layout.y(row);
            int height = Math.max(1, layout.y(row - 1) - y);
            int longs = (int) Math.round(last.longs().row(row) / most * area.width);
            int both = (int) Math.round(NotionalColours.notional(last, row) / most * area.width);
            graphics.setColor(ground.longs());
            graphics.fillRect(area.x, y, longs, height);
            graphics.setColor(ground.shorts());
            graphics.fillRect(area.x + longs, y, both - longs, height);
        }
        graphics.setColor(ground.line());
        graphics.fillRect(area.x - 1, area.y, 1, area.height);
        graphics.setFont(font);
        int baseline = area.y + area.height + 6 + graphics.getFontMetrics().getAscent();
        graphics.setColor(ground.quiet());
        graphics.drawString("last column", area.x, baseline);
        graphics.drawString("max " + AxisText.notional(most), area.x,
                baseline + graphics.getFontMetrics().getHeight());
        drawSides(graphics, area);
    }

    private void drawSides(Graphics2D graphics, Rectangle area) {
        int baseline = area.y - 6;
        graphics.setColor(ground.longs());
        graphics.drawString("longs", area.x, baseline);
        graphics.setColor(ground.shorts());
        graphics.drawString("shorts", area.x + graphics.getFontMetrics().stringWidth("longs  "), baseline);
    }
}
