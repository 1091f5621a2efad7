/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.List;

import org.ta4j.core.BarSeries;

/**
 * A heatmap bound to a bar series: what heatmap indicators and rules are made from.
 *
 * <pre>
 * LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed);
 * Indicator&lt;Num&gt; ratio = new ClusterRatioIndicator(heatmap, 0.05);
 * </pre>
 *
 * <p>
 * Values are found by the end time of the series' bars, so that sub-series and series that drop their oldest bars give the
 * same values.
 */
public final class LiquidationHeatmap {

    private final BarSeries series;
    private final HeatmapFeed feed;

    public LiquidationHeatmap(BarSeries series, HeatmapFeed feed) {
        this.series = series;
        this.feed = feed;
    }

    public BarSeries series() {
        return series;
    }

    public HeatmapFeed feed() {
        return feed;
    }

    /**
     * What the values rest on, one sentence for each thing: {@link HeatmapFeed#notes}. Says, for example, that the margin brackets
     * of another instrument are assumed. Over a history it runs the engine; ask for it when all indicators are made.
     */
    public List<String> notes() {
        return feed.notes();
    }
}
