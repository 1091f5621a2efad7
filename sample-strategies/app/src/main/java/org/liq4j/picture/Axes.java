/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;

/** Prices at the right of the chart, times in UTC below it, and the last price. */
final class Axes {

    private static final int TIME_SPACING = 110;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final List<Duration> STEPS = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(6),
            Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(10),
            Duration.ofDays(30), Duration.ofDays(60), Duration.ofDays(120), Duration.ofDays(365));

    private final HeatmapGrid heatmap;
    private final Layout layout;
    private final Ground ground;
    private final Font font;

    Axes(HeatmapGrid heatmap, Layout layout, Ground ground, Font font) {
        this.heatmap = heatmap;
        this.layout = layout;
        this.ground = ground;
        this.font = font;
    }

    void draw(Graphics2D graphics) {
        graphics.setFont(font);
        drawPrices(graphics);
        drawTimes(graphics);
        drawLastPrice(graphics);
    }

    private void drawPrices(Graphics2D graphics) {
        Rectangle chart = layout.chart();
        FontMetrics metrics = graphics.getFontMetrics();
        int before = Integer.MAX_VALUE;
        int last = layout.y(heatmap.columns().getLast().spot());
        for (double tick : layout.ticks()) {
            int y = layout.y(tick);
            // On a logarithmic axis the upper prices stand closer.
            boolean free = Math.abs(y - last) >= metrics.getHeight();
            if (free && before - y >= metrics.getHeight() * 2 && y > chart.y + metrics.getHeight() / 2) {
                graphics.setColor(ground.line());
                graphics.fillRect(chart.x + chart.width, y, 5, 1);
                graphics.setColor(ground.quiet());
                graphics.drawString(layout.label(tick), chart.x + chart.width + Layout.LABEL_INDENT,
                        y + metrics.getAscent() / 2 - 1);
                before = y;
            }
        }
    }

    private void drawTimes(Graphics2D graphics) {
        Rectangle chart = layout.chart();
        long columnMillis = heatmap.columnLength().toMillis();
        long span = columnMillis * heatmap.columnCount();
        long start = heatmap.columnEnd(0).toEpochMilli() - columnMillis;
        long wanted = span * TIME_SPACING / chart.width;
        long step = STEPS.stream().mapToLong(Duration::toMillis).filter(length -> length >= wanted).findFirst()
                .orElse(STEPS.getLast().toMillis());
        DateTimeFormatter format = step % Duration.ofDays(1).toMillis() == 0 ? DAY : MINUTE;
        FontMetrics metrics = graphics.getFontMetrics();
        int y = chart.y + chart.height;
        for (long tick = Math.ceilDiv(start, step) * step; tick <= start + span; tick += step) {
            int x = chart.x + (int) Math.round((double) (tick - start) / span * chart.width);
            String text = format.format(Instant.ofEpochMilli(tick).atOffset(ZoneOffset.UTC));
            int width = metrics.stringWidth(text);
            graphics.setColor(ground.line());
            graphics.fillRect(x, y, 1, 5);
            if (x - width / 2 >= 4 && x + width / 2 <= chart.x + chart.width) {
                graphics.setColor(ground.quiet());
                graphics.drawString(text, x - width / 2, y + 6 + metrics.getAscent());
            }
        }
    }

    private void drawLastPrice(Graphics2D graphics) {
        HeatmapColumn last = heatmap.columns().getLast();
        int y = layout.y(last.spot());
        Rectangle prices = layout.prices();
        if (!last.hasProfile() || y < prices.y || y > prices.y + prices.height) {
            return;
        }
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.setColor(ground.text());
        graphics.fillRect(prices.x + 1, y - metrics.getHeight() / 2, prices.width - 8, metrics.getHeight());
        graphics.setColor(ground.background());
        graphics.drawString(layout.lastPrice(), prices.x + Layout.LABEL_INDENT, y + metrics.getAscent() / 2 - 1);
    }
}
