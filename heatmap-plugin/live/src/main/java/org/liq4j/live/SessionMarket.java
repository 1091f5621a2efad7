/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.overlay.OverlayFeed;
import org.liq4j.engine.LiveHeatmapFeed;
import org.liq4j.history.BarAggregator;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.GrowingHistory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.overlay.LiveOverlayFeed;

/**
 * A market's bars as a history, a heatmap and frames, and those that are traded as a history and a series, which grow together. One
 * thread appends.
 */
final class SessionMarket {

    final GrowingHistory history;
    /** The same, or longer bars that are made of it. */
    final GrowingHistory traded;
    final BarSeries series;
    final LiveHeatmapFeed feed;
    final LiquidationHeatmap heatmap;
    private final Supplier<LiquidationModel> models;
    private final NumFactory numFactory;
    /** Null if the bars that come are traded. */
    private final @Nullable BarAggregator aggregator;
    /** Made when first asked for. */
    private volatile @Nullable LiveOverlayFeed frames;

    SessionMarket(Instrument instrument, Duration barDuration, Duration tradedDuration,
            Supplier<LiquidationModel> models, NumFactory numFactory, int maxBarCount) {
        this.models = models;
        this.numFactory = numFactory;
        this.history = new GrowingHistory(instrument, barDuration);
        boolean same = tradedDuration.equals(barDuration);
        this.traded = same ? history : new GrowingHistory(instrument, tradedDuration);
        this.aggregator = same ? null : new BarAggregator(barDuration, tradedDuration);
        this.series = new BaseBarSeriesBuilder().withName(instrument.toString()).withNumFactory(numFactory)
                .withMaxBarCount(maxBarCount).build();
        this.feed = new LiveHeatmapFeed(history, models);
        this.heatmap = new LiquidationHeatmap(series, feed);
    }

    /**
     * The next bar, for history and series; the heatmap waits for {@link #advance}.
     *
     * @return whether a bar that is traded has closed with it
     */
    boolean append(HistoryBar bar, String gapReason) {
        history.append(bar, gapReason);
        if (aggregator == null) {
            series.addBar(BarSeriesFactory.bar(bar.candle(), numFactory));
            return true;
        }
        Optional<BarAggregator.Whole> whole = aggregator.add(bar, gapReason);
        whole.ifPresent(longer -> {
            traded.append(longer.bar(), longer.gapReason());
            series.addBar(BarSeriesFactory.bar(longer.bar().candle(), numFactory));
        });
        return whole.isPresent();
    }

    void appendAll(MarketHistory bars) {
        Iterator<Gap> gaps = bars.gaps().iterator();
        Gap next = gaps.hasNext() ? gaps.next() : null;
        for (int i = 0; i < bars.size(); i++) {
            HistoryBar bar = bars.bar(i);
            boolean afterGap = next != null && next.to().equals(bar.candle().beginTime());
            append(bar, next != null && afterGap ? next.reason() : "missing");
            next = afterGap ? gaps.hasNext() ? gaps.next() : null : next;
        }
    }

    /** The heatmap takes the bars that it has not had yet. */
    void advance() {
        feed.advance();
        LiveOverlayFeed shown = frames;
        if (shown != null) {
            shown.advance(history.soFar());
        }
    }

    /** End of the last bar; {@link Instant#MIN} before the first. */
    Instant lastEnd() {
        return history.lastEnd();
    }

    synchronized OverlayFeed frames(String epoch) {
        LiveOverlayFeed made = frames;
        if (made == null) {
            made = LiveOverlayFeed.over(history.soFar(), history.barDuration(), models, epoch);
            // Only now, so that no two threads advance it.
            frames = made;
        }
        return made;
    }
}
