/* SPDX-License-Identifier: MIT */
package org.liq4j.ablation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.BarTiming;
import org.liq4j.api.market.Instrument;

/**
 * A heatmap that is late: at each bar it says what another one said some time before. Its figures have the same distribution
 * and the same rhythm, but know nothing of the last while. Prices are those of then and may lie anywhere by now.
 */
public final class DelayedFeed implements HeatmapFeed {

    private final HeatmapFeed feed;
    private final Duration delay;

    /**
     * @param delay
     *            {@code > 0}
     * @throws InvalidValueException
     *             if it is not
     */
    public DelayedFeed(HeatmapFeed feed, Duration delay) {
        Require.positive("delay", delay);
        this.feed = feed;
        this.delay = delay;
    }

    @Override
    public Instrument instrument() {
        return feed.instrument();
    }

    @Override
    public Optional<BarTiming> timing() {
        return feed.timing();
    }

    @Override
    public BarValues column(BarMeasure measure) {
        BarValues column = feed.column(measure);
        return new BarValues() {

            @Override
            public double at(Instant barEndTime) {
                return column.at(barEndTime.minus(delay));
            }

            @Override
            public boolean isAvailable(Instant barEndTime) {
                return column.isAvailable(barEndTime.minus(delay));
            }

            @Override
            public long lastEndMillis(long millis) {
                long end = column.lastEndMillis(millis - delay.toMillis());
                return end == NO_BAR ? NO_BAR : end + delay.toMillis();
            }
        };
    }

    @Override
    public Optional<LiquidationProfile> profile(Instant time) {
        return feed.profile(time.minus(delay));
    }
}
