/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.time.Instant;
import java.util.Optional;

import org.ta4j.core.BarSeries;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.BarTiming;
import org.liq4j.api.market.Instrument;

/**
 * The heatmap of a series that becomes known bar by bar. A time after the last known bar gives that bar's value, as it does
 * live, or another number where the series goes on differently.
 *
 * @param feed
 *            over all bars
 */
record UnfoldingFeed(HeatmapFeed feed, UnfoldingSeries series, OtherFuture future) implements HeatmapFeed {

    @Override
    public Instrument instrument() {
        return feed.instrument();
    }

    @Override
    public Optional<BarTiming> timing() {
        return feed.timing();
    }

    /** End of the last bar that is known; before all bars if none is. */
    private Instant reached() {
        BarSeries whole = series.whole();
        int known = series.known();
        return known < whole.getBeginIndex()
                ? whole.getBar(whole.getBeginIndex()).getBeginTime()
                : whole.getBar(known).getEndTime();
    }

    @Override
    public BarValues column(BarMeasure measure) {
        BarValues column = feed.column(measure);
        return new BarValues() {

            @Override
            public double at(Instant barEndTime) {
                Instant reached = reached();
                if (!barEndTime.isAfter(reached)) {
                    return column.at(barEndTime);
                }
                double last = column.at(reached);
                return future.goesOn() ? Double.isNaN(last) ? 1 : 1 - 2 * last : last;
            }

            @Override
            public boolean isAvailable(Instant barEndTime) {
                return column.isAvailable(barEndTime) && (future.goesOn() || !barEndTime.isAfter(reached()));
            }

            @Override
            public long lastEndMillis(long millis) {
                return column.lastEndMillis(future.goesOn() ? millis : Math.min(millis, reached().toEpochMilli()));
            }
        };
    }

    @Override
    public Optional<LiquidationProfile> profile(Instant time) {
        Instant reached = reached();
        return feed.profile(time.isAfter(reached) ? reached : time);
    }
}
