/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.analysis.ReadingSentence;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.server.market.ServedMarket;

/** What the levels near spot say, in figures and in a sentence. */
final class ReadingJson {

    /** A market whose last bar came longer ago than this many bars is stale. */
    static final int STALE_BARS = 3;

    private static final Duration SMALL_COLUMN = Duration.ofHours(4);

    private ReadingJson() {
    }

    /** The reading of a moment; all of it follows from the bars up to there. */
    static void write(Json json, AsOf moment, ClusterReading reading) {
        json.time("at", moment.end()).number("spot", reading.spot()).rounded("change24h", moment.changeOfDay())
                .rounded("up", reading.up()).rounded("down", reading.down()).rounded("ratio", reading.ratio())
                .text("regime", reading.regime().name()).number("fraction", reading.fraction())
                .text("unit", reading.unit().name()).flag("modelled", true)
                .text("sentence", ReadingSentence.of(moment.end(), reading, moment.market().simulated()));
    }

    /** When it was received, and whether a newer one is overdue. */
    static void writeAge(Json json, ServedMarket market, AsOf moment, Instant now) {
        ServedMarket.State state = market.now();
        boolean goesOn = !state.ended();
        Instant refreshed = goesOn ? state.receivedAt() : moment.end();
        Duration age = goesOn ? Duration.between(refreshed, now) : Duration.ZERO;
        json.time("refreshedAt", refreshed).whole("ageMillis", Math.max(0, age.toMillis())).flag("stale",
                isStale(market, now));
    }

    /** Whether a bar is overdue. */
    static boolean isStale(ServedMarket market, Instant now) {
        ServedMarket.State state = market.now();
        return !state.ended()
                && now.isAfter(state.receivedAt().plus(market.barDuration().multipliedBy(STALE_BARS)));
    }

    /** A word on columns in which bars decide more than positions do. */
    static Optional<String> notice(Duration column) {
        return column.compareTo(SMALL_COLUMN) < 0
                ? Optional.of("Columns shorter than 4 h mislead easily: single bars move what they show.")
                : Optional.empty();
    }
}
