/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.market.Instrument;

/**
 * The heatmap of one instrument through time, keyed by the end time of bars; safe to read from any thread. A value for time
 * t depends only on events known at t, and a closed bar's value never changes.
 */
public interface HeatmapFeed {

    Instrument instrument();

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
