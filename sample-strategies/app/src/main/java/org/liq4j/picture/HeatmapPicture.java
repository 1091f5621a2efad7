/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapGrid;

/** Draws a heatmap: cells under candles, axes, legend, the last profile, and what it was made from. */
public final class HeatmapPicture {

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 19);
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font BADGE = new Font(Font.SANS_SERIF, Font.BOLD, 12);

    private final HeatmapGrid heatmap;
    private final PictureStyle style;
    private final PictureCaption caption;
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
        this.caption = caption;
        this.layout = new Layout(heatmap, style);
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
            new Axes(heatmap, layout, style.ground(), PLAIN).draw(graphics);
            new ProfilePart(heatmap, layout, style.ground(), PLAIN).draw(graphics);
            new Legend(heatmap, layout, colours, style, PLAIN).draw(graphics);
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
        graphics.setFont(TITLE);
        graphics.setColor(style.ground().text());
        graphics.drawString(caption.title(), chart.x, 32);
        int end = chart.x + graphics.getFontMetrics().stringWidth(caption.title());
        drawBadge(graphics, end + 14, 32);
        graphics.setFont(PLAIN);
        graphics.setColor(style.ground().quiet());
        graphics.drawString(caption.subtitle(), chart.x, 54);
        graphics.drawString(caption.provenance(), chart.x, style.height() - 14);
    }

    private void drawBadge(Graphics2D graphics, int x, int baseline) {
        graphics.setFont(BADGE);
        FontMetrics metrics = graphics.getFontMetrics();
        int width = metrics.stringWidth("MODELLED") + 16;
        graphics.setColor(style.ground().quiet());
        graphics.drawRoundRect(x, baseline - 15, width, 19, 10, 10);
        graphics.drawString("MODELLED", x + 8, baseline - 1);
    }
}
