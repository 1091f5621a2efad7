/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.util.OptionalDouble;

import org.liq4j.analysis.ReadingSentence;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Regime;

/**
 * What the modelled levels say at one close.
 *
 * @param time
 *            end of the bar
 * @param spot
 *            its close
 * @param fraction
 *            how far from spot is near
 * @param clusterUp
 *            notional of short levels above spot
 * @param clusterDown
 *            notional of long levels below spot
 * @param unit
 *            of both
 * @param ratio
 *            up / down; empty if either is zero
 * @param regime
 *            which side dominates
 * @param oneSided
 *            whether exactly one side is zero: the regime then only tells the direction
 * @param sentence
 *            the same for a reader
 */
public record Reading(Instant time, double spot, double fraction, double clusterUp, double clusterDown,
        NotionalUnit unit, OptionalDouble ratio, Regime regime, boolean oneSided, String sentence) {

    public static Reading of(Instant time, ClusterReading reading, boolean simulated) {
        return new Reading(time, reading.spot(), reading.fraction(), reading.up(), reading.down(), reading.unit(),
                reading.ratio(), reading.regime(), reading.oneSided(), ReadingSentence.of(time, reading, simulated));
    }
}
