/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.market.BarTiming;
import org.liq4j.api.market.Instrument;

/**
 * The heatmap of one instrument through time, keyed by the end time of its own bars; safe to read from any thread. A value for
 * time t depends only on events known at t, and a closed bar's value never changes. What reads it by the bars of a series does
 * so through a {@link LiquidationHeatmap}, which knows how the two kinds of bars fit together.
 */
public interface HeatmapFeed {

    Instrument instrument();

    /**
     * The length and the ends of the feed's bars, once they are known. Empty before the first bar, and of a feed whose bars do
     * not end at even distances or that cannot tell: what reads it then matches bars by their exact end times, without a check,
     * and longer bars are not served. A feed that tells it gives {@link BarValues} with {@link BarValues#lastEndMillis}.
     */
    default Optional<BarTiming> timing() {
        return Optional.empty();
    }

    /**
     * The measure's values, one for each closed bar. Ask for all columns before reading the first value: over a history the
     * engine then runs once for all of them.
     */
    BarValues column(BarMeasure measure);

    /** The profile of the last bar that had closed at that time; empty before the first. */
    Optional<LiquidationProfile> profile(Instant time);

    /**
     * What the heatmap rests on, one sentence for each thing: the margin brackets in force and what is assumed about them, and
     * each input that is missing or stale, as of the last bar. Empty before the first bar.
     */
    default List<String> notes() {
        return profile(Instant.MAX).map(profile -> profile.quality().sentences()).orElse(List.of());
    }
}
