/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;

import org.liq4j.api.market.Instrument;

/**
 * A heatmap bound to a bar series: what heatmap indicators and rules are made from.
 *
 * <pre>
 * LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed);
 * Indicator&lt;Num&gt; ratio = new ClusterRatioIndicator(heatmap, 0.05);
 * </pre>
 *
 * <p>
 * Values are found by the times of the series' bars, so that sub-series and series that drop their oldest bars give the same
 * values. The bars must be those of the feed, or longer ones that are made up of them; that is checked with the first bar here,
 * and with each further one when it is first read:
 * <ul>
 * <li>An end such as 12:00:59.999, or one that is some milliseconds late, is taken for the feed's end that it is at.</li>
 * <li>A longer bar, an hour over a feed of minutes for example, has what its {@link BarCombination} makes of the feed's bars in
 * it, from when the last of them has closed. So a strategy trades hours on a map that is made of minutes. Bars that the feed lacks
 * are left out of it.</li>
 * <li>Bars that are shorter than the feed's, that begin or end within one of them, or whose series is named after another
 * instrument are an error.</li>
 * </ul>
 * A feed that does not tell its bars ({@link HeatmapFeed#timing}) is read by exact end times and not checked.
 */
public final class LiquidationHeatmap {

    private final BarSeries series;
    private final HeatmapFeed feed;
    private final boolean instrumentStated;
    private final BarMatch match;

    /**
     * @throws org.liq4j.api.InvalidValueException
     *             if the series has bars that cannot be read by this feed, or is named after another instrument, as
     *             {@code BINANCE:ETHUSDT} or {@code ETHUSDT}; a name that is none of an instrument says nothing
     */
    public LiquidationHeatmap(BarSeries series, HeatmapFeed feed) {
        this(series, feed, null);
    }

    /**
     * Of a series whose instrument is stated, whatever its name.
     *
     * @param instrument
     *            whose bars they are; or that whose heatmap they are to be read by on purpose, where one venue is traded on the
     *            map of another
     * @throws org.liq4j.api.InvalidValueException
     *             if the series has bars that cannot be read by this feed, or it is not the feed's instrument
     */
    public LiquidationHeatmap(BarSeries series, HeatmapFeed feed, @Nullable Instrument instrument) {
        this.series = series;
        this.feed = feed;
        this.instrumentStated = instrument != null;
        if (instrument == null) {
            SeriesName.check(series, feed.instrument());
        } else {
            SeriesName.check(instrument, feed.instrument());
        }
        this.match = new BarMatch(series, feed);
        match.checkFirst();
    }

    public BarSeries series() {
        return series;
    }

    /** The heatmap by its own bars' ends, whatever the series' bars are; {@code BarColumn} reads it by those of the series. */
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

    /** The same heatmap over another series, with what was stated of the instrument. */
    public LiquidationHeatmap over(BarSeries other) {
        return new LiquidationHeatmap(other, feed, instrumentStated ? feed.instrument() : null);
    }

    /**
     * Whether the series' bar is one of the feed's own bars by its times, so that it can be looked up by its end time as it is.
     * Also where the feed does not tell. Costs next to nothing for a bar that was asked for before and is not the last one.
     *
     * @param index
     *            of a bar in the series
     */
    public boolean isFeedBar(int index) {
        return match.isFeedBar(index);
    }

    /**
     * The feed's bars that make up a bar of the series.
     *
     * @param index
     *            of a bar in the series
     * @return empty while the feed does not tell its bars
     * @throws org.liq4j.api.InvalidValueException
     *             if the bar is none that the feed's bars make up
     */
    public Optional<BarWindow> window(int index) {
        return match.window(index);
    }

    /** Whether the series' bars are longer than the feed's, by the first of them; false while one of both has none. */
    public boolean hasLongerBars() {
        return match.hasLongerBars();
    }
}
