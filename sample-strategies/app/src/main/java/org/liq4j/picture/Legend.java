/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

import org.liq4j.api.heatmap.Side;

/** What the colours mean, with the unit. */
final class Legend {

    private final Layout layout;
    private final NotionalColours colours;
    private final PictureStyle style;
    private final Font font;

    Legend(Layout layout, NotionalColours colours, PictureStyle style, Font font) {
        this.layout = layout;
        this.colours = colours;
        this.style = style;
        this.font = font;
    }

    void draw(Graphics2D graphics) {
        Rectangle area = layout.legendColours();
        List<Side> sides = style.scheme() == ColourScheme.SIDES ? List.of(Side.LONG, Side.SHORT) : List.of(Side.LONG);
        int height = area.height / sides.size();
        int y = area.y;
        for (Side side : sides) {
            for (int i = 0; i < area.width; i++) {
                double place = (double) i / (area.width - 1);
                graphics.setColor(colours.colour(side, colours.top() * place * place));
                graphics.fillRect(area.x + i, y, 1, height);
            }
            y += height;
        }
        graphics.setFont(font);
        graphics.setColor(style.ground().quiet());
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.drawString(layout.legendText(), layout.legendBox().x, area.y - 4 - metrics.getDescent());
        for (double place : new double[]{0, 0.25, 0.5, 1}) {
            String text = (place == 1 ? "\u2265" : "") + AxisText.notional(colours.top() * place * place);
            int width = metrics.stringWidth(text);
            int left = area.x + (int) Math.round(place * area.width) - (int) Math.round(place * width);
            graphics.drawString(text, left, area.y + area.height + 1 + metrics.getAscent());
        }
    }
}
