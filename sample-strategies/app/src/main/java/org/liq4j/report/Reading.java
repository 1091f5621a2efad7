/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.util.OptionalDouble;

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
                reading.ratio(), reading.regime(), reading.oneSided(), sentence(time, reading, simulated));
    }

    private static String sentence(Instant time, ClusterReading reading, boolean simulated) {
        String ratio = reading.ratio().isPresent()
                ? "ratio " + Figures.significant(reading.ratio().getAsDouble())
                : "no ratio, as " + (reading.oneSided() ? "one side is" : "both sides are") + " empty";
        return "At " + time + (simulated ? " of the simulated market" : "") + ", with spot at "
                + Figures.price(reading.spot()) + ", the model has "
                + Figures.notional(reading.up(), reading.unit()) + " of shorts with liquidation prices up to "
                + Figures.percent(reading.fraction(), 0) + " above, and "
                + Figures.notional(reading.down(), reading.unit()) + " of longs as far below: " + ratio
                + ", regime " + reading.regime() + ". Modelled, not measured; no forecast.";
    }
}
