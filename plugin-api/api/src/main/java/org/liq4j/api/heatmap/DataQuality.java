/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an answer rests on; goes with every profile.
 *
 * @param model
 *            name of the model
 * @param unit
 *            unit of its notionals
 * @param seedShare
 *            share of the book, in [0, 1], that is still the seed of the first bar; 0 where a model has no seed
 * @param openInterestAge
 *            age of the last open-interest reading at the profile's time; empty if there never was one
 * @param brackets
 *            margin brackets in force, for example {@code "BINANCE:BTCUSDT of 2024-10-24"}; {@code "none"} if the model
 *            uses none
 * @param notes
 *            one sentence for each input that is missing or stale and for each assumption made instead
 */
public record DataQuality(String model, NotionalUnit unit, double seedShare, Optional<Duration> openInterestAge,
        String brackets, List<String> notes) {

    public DataQuality {
        notes = List.copyOf(notes);
    }

    /** The margin brackets in force, if the model uses any, and the notes. */
    public List<String> sentences() {
        return brackets.equals("none")
                ? notes
                : Stream.concat(Stream.of("margin brackets: " + brackets), notes.stream()).toList();
    }
}
