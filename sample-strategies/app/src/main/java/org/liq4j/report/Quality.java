/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

import org.liq4j.api.market.Gap;

/**
 * What a result rests on.
 *
 * @param bars
 *            bars read
 * @param barDuration
 *            length of a bar
 * @param from
 *            start of the first
 * @param to
 *            end of the last
 * @param gapBars
 *            bars that the gaps lack, for whatever reason
 * @param gaps
 *            stretches without bars
 * @param seedShare
 *            share of the book that is still the seed of the first bar
 * @param openInterestAge
 *            age of the last open-interest reading, in seconds; empty if there never was one
 * @param brackets
 *            margin brackets in force at the end
 * @param overCount
 *            modelled over realised flow, over the bars with a realised flow; empty without one
 * @param data
 *            one phrase for each thing found in the data: rows, gaps, what was dropped, missing, derived or ignored
 * @param notes
 *            one sentence for each thing assumed or to be known
 */
public record Quality(int bars, Duration barDuration, Instant from, Instant to, long gapBars, List<Gap> gaps,
        double seedShare, OptionalDouble openInterestAge, String brackets, OptionalDouble overCount,
        List<String> data, List<String> notes) {

    public Quality {
        gaps = List.copyOf(gaps);
        data = List.copyOf(data);
        notes = List.copyOf(notes);
    }
}
