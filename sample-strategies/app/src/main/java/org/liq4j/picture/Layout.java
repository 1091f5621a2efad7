/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Font;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;

/**
 * Where the parts of a picture are, and where a column and a price are in it. The price axis is as wide as its longest label; the
 * legend stands beside the title, or below it where both have no room. Immutable.
 */
final class Layout {

    static final String BADGE = "MODELLED";

    /** Left of a price's label. */
    static final int LABEL_INDENT = 9;

    private static final int MARGIN = 16;
    private static final int HEAD = 74;
    /** What the head is higher where the legend has a line of its own. */
    private static final int LEGEND_LINE = 46;
    private static final int FOOT = 58;
    private static final int NARROWEST_PRICES = 74;
    private static final int NARROWEST_PROFILE = 82;
    /** Pixels between prices at least, but no more than leave so many steps before they are made round. */
    private static final double PRICE_SPACING = 56;
    private static final double FEWEST_STEPS = 6;
    /** Prices that the label of the last one tells apart, from the lowest to the highest. */
    private static final int PRICES_TOLD = 500;
    private static final int LEGEND_WIDTH = 260;
    private static final int LEGEND_GAP = 24;
    private static final int BADGE_GAP = 14;
    private static final int BADGE_PADDING = 8;
    private static final int TITLE_BASELINE = 32;
    private static final int SUBTITLE_BASELINE = 54;

    private final HeatmapGrid heatmap;
    private final PictureStyle style;
    private final int profileWidth;
    private final int pricesWidth;
    private final int legendRoom;
    private final boolean legendBelow;
    private final Font titleFont;
    private final String title;
    private final String subtitle;
    private final String provenance;

    Layout(HeatmapGrid heatmap, PictureStyle style, PictureCaption caption) {
        this.heatmap = heatmap;
        this.style = style;
        this.profileWidth = Math.max(NARROWEST_PROFILE, style.width() / 9);
        // The step depends on the height alone, which the width of the labels does not change.
        int widest = Math.max(Lettering.width(Lettering.PLAIN, lastPrice()),
                ticks(style.height() - HEAD - FOOT).stream()
                        .mapToInt(tick -> Lettering.width(Lettering.PLAIN, label(tick, style.height() - HEAD - FOOT)))
                        .max().orElse(0));
        this.pricesWidth = Math.max(NARROWEST_PRICES, widest + 2 * LABEL_INDENT);
        this.legendRoom = Math.max(LEGEND_WIDTH, Lettering.width(Lettering.PLAIN, legendText()));
        int inner = style.width() - 2 * MARGIN;
        int chartWidth = inner - pricesWidth - profileWidth;
        int badge = BADGE_GAP + badgeWidth();
        int beside = chartWidth - legendRoom - LEGEND_GAP;
        this.legendBelow = Lettering.width(Lettering.title(caption.title(), Integer.MAX_VALUE), caption.title())
                + badge > beside || Lettering.width(Lettering.PLAIN, caption.subtitle()) > beside;
        int room = legendBelow ? inner : beside;
        this.titleFont = Lettering.title(caption.title(), room - badge);
        this.title = Lettering.fitted(titleFont, caption.title(), room - badge);
        this.subtitle = Lettering.fitted(Lettering.PLAIN, caption.subtitle(), room);
        this.provenance = Lettering.fitted(Lettering.PLAIN, caption.provenance(), chartWidth + pricesWidth - MARGIN);
    }

    private static int badgeWidth() {
        return Lettering.width(Lettering.BADGE, BADGE) + 2 * BADGE_PADDING;
    }

    /** The heatmap with the candles over it. */
    Rectangle chart() {
        int head = HEAD + (legendBelow ? LEGEND_LINE : 0);
        return new Rectangle(MARGIN, head, style.width() - 2 * MARGIN - pricesWidth - profileWidth,
                style.height() - head - FOOT);
    }

    /** The price axis, right of the chart. */
    Rectangle prices() {
        Rectangle chart = chart();
        return new Rectangle(chart.x + chart.width, chart.y, pricesWidth, chart.height);
    }

    /** The last column's levels by price, at the right edge. */
    Rectangle profile() {
        Rectangle prices = prices();
        return new Rectangle(prices.x + prices.width, prices.y, profileWidth, prices.height);
    }

    /** The title, from the top of its letters to below its baseline. */
    Rectangle titleBox() {
        return new Rectangle(MARGIN, TITLE_BASELINE - titleFont.getSize(), Lettering.width(titleFont, title),
                titleFont.getSize() + titleFont.getSize() / 4);
    }

    /** The frame of the word that says what all of it is. */
    Rectangle badgeBox() {
        Rectangle before = titleBox();
        return new Rectangle(before.x + before.width + BADGE_GAP, TITLE_BASELINE - 15, badgeWidth(), 19);
    }

    Rectangle subtitleBox() {
        return new Rectangle(MARGIN, SUBTITLE_BASELINE - 12, Lettering.width(Lettering.PLAIN, subtitle), 15);
    }

    /** The colours of the legend; its text is above and its numbers are below, above the right end of the chart. */
    Rectangle legendColours() {
        Rectangle chart = chart();
        return new Rectangle(chart.x + chart.width - LEGEND_WIDTH, chart.y - 36, LEGEND_WIDTH, 12);
    }

    /** All of the legend. */
    Rectangle legendBox() {
        Rectangle chart = chart();
        return new Rectangle(chart.x + chart.width - legendRoom, chart.y - 57, legendRoom, 51);
    }

    Rectangle provenanceBox() {
        return new Rectangle(MARGIN, style.height() - 14 - 12, Lettering.width(Lettering.PLAIN, provenance), 15);
    }

    Font titleFont() {
        return titleFont;
    }

    /** As much of the title as there is room for. */
    String title() {
        return title;
    }

    /** As much of the subtitle as there is room for. */
    String subtitle() {
        return subtitle;
    }

    /** As much of the provenance as there is room for. */
    String provenance() {
        return provenance;
    }

    String legendText() {
        return "modelled notional per cell, "
                + (heatmap.unit() == NotionalUnit.USD ? "USD" : "relative (no USD)");
    }

    /** Round prices that the axis may show, from the lowest. */
    List<Double> ticks() {
        return ticks(chart().height);
    }

    /** The label of a tick. */
    String label(double tick) {
        return label(tick, chart().height);
    }

    private String label(double tick, int height) {
        return AxisText.price(tick, step(height));
    }

    /** The label of the last price. */
    String lastPrice() {
        return AxisText.price(heatmap.columns().getLast().spot(),
                AxisText.niceStep((heatmap.rows().high() - heatmap.rows().low()) / PRICES_TOLD));
    }

    private double step(int height) {
        double spacing = Math.min(PRICE_SPACING, height / FEWEST_STEPS);
        return AxisText.niceStep((heatmap.rows().high() - heatmap.rows().low()) * spacing / height);
    }

    private List<Double> ticks(int height) {
        double step = step(height);
        List<Double> ticks = new ArrayList<>();
        long first = (long) Math.ceil(heatmap.rows().low() / step);
        for (long k = first; k * step <= heatmap.rows().high(); k++) {
            ticks.add(k * step);
        }
        return ticks;
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
