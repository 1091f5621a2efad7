/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.BarTiming;
import org.liq4j.api.market.Instrument;

/**
 * A feed in live use: at each moment the feed over the bars that have closed, the first to begin with. For the thread of one
 * test.
 */
final class GrowingFeed implements HeatmapFeed {

    private final KitMarket market;
    private final Function<KitMarket, HeatmapFeed> feeds;
    private HeatmapFeed now;

    GrowingFeed(KitMarket market, Function<KitMarket, HeatmapFeed> feeds) {
        this.market = market;
        this.feeds = feeds;
        this.now = feeds.apply(market.prefix(1));
    }

    /** The first bars have closed, that many. */
    void close(int bars) {
        now = feeds.apply(market.prefix(bars));
    }

    @Override
    public Instrument instrument() {
        return market.instrument();
    }

    @Override
    public Optional<BarTiming> timing() {
        return now.timing();
    }

    @Override
    public BarValues column(BarMeasure measure) {
        now.column(measure);
        Map<HeatmapFeed, BarValues> columns = new HashMap<>();
        return new BarValues() {

            @Override
            public double at(Instant barEndTime) {
                return column().at(barEndTime);
            }

            @Override
            public boolean isAvailable(Instant barEndTime) {
                return column().isAvailable(barEndTime);
            }

            @Override
            public long lastEndMillis(long millis) {
                return column().lastEndMillis(millis);
            }

            private BarValues column() {
                if (!columns.containsKey(now)) {
                    columns.clear();
                }
                return columns.computeIfAbsent(now, feed -> feed.column(measure));
            }
        };
    }

    @Override
    public Optional<LiquidationProfile> profile(Instant time) {
        return now.profile(time);
    }
}
