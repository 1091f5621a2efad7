/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapGrid;

/** Draws a heatmap: cells under candles, axes, legend, the last profile, and what it was made from. */
public final class HeatmapPicture {

    private final HeatmapGrid heatmap;
    private final PictureStyle style;
    private final Layout layout;
    private final NotionalColours colours;

    /**
     * @throws InvalidValueException
     *             if the heatmap has no column
     */
    public HeatmapPicture(HeatmapGrid heatmap, PictureStyle style, PictureCaption caption) {
        if (heatmap.columnCount() == 0) {
            throw new InvalidValueException("heatmap", "no column", "must have at least one column");
        }
        this.heatmap = heatmap;
        this.style = style;
        this.layout = new Layout(heatmap, style, caption);
        this.colours = new NotionalColours(heatmap, style);
    }

    /** The picture, made anew. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(style.width(), style.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                    RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(style.ground().background());
            graphics.fillRect(0, 0, style.width(), style.height());
            ChartPart chart = new ChartPart(heatmap, layout, colours, style.ground());
            chart.drawCells(graphics);
            chart.drawCandles(graphics);
            drawFrame(graphics);
            new Axes(heatmap, layout, style.ground(), Lettering.PLAIN).draw(graphics);
            new ProfilePart(heatmap, layout, style.ground(), Lettering.PLAIN).draw(graphics);
            new Legend(layout, colours, style, Lettering.PLAIN).draw(graphics);
            drawCaption(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    Layout layout() {
        return layout;
    }

    NotionalColours colours() {
        return colours;
    }

    private void drawFrame(Graphics2D graphics) {
        Rectangle area = layout.chart();
        graphics.setColor(style.ground().line());
        graphics.drawRect(area.x - 1, area.y - 1, area.width + 1, area.height + 1);
    }

    private void drawCaption(Graphics2D graphics) {
        Rectangle chart = layout.chart();
        graphics.setFont(layout.titleFont());
        graphics.setColor(style.ground().text());
        graphics.drawString(layout.title(), chart.x, 32);
        drawBadge(graphics);
        graphics.setFont(Lettering.PLAIN);
        graphics.setColor(style.ground().quiet());
        graphics.drawString(layout.subtitle(), chart.x, 54);
        graphics.drawString(layout.provenance(), chart.x, style.height() - 14);
    }

    private void drawBadge(Graphics2D graphics) {
        Rectangle box = layout.badgeBox();
        graphics.setFont(Lettering.BADGE);
        graphics.setColor(style.ground().quiet());
        graphics.drawRoundRect(box.x, box.y, box.width, box.height, 10, 10);
        graphics.drawString(Layout.BADGE, box.x + 8, box.y + 14);
    }
}
