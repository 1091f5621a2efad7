/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Instant;

import org.liq4j.api.heatmap.ClusterReading;

/** What the levels near spot say, in one sentence for a reader: the same in reports, answers and on the page. */
public final class ReadingSentence {

    private ReadingSentence() {
    }

    /**
     * The sentence.
     *
     * @param time
     *            end of the bar
     * @param simulated
     *            whether its prices are not real
     */
    public static String of(Instant time, ClusterReading reading, boolean simulated) {
        String ratio = reading.ratio().isPresent()
                ? "ratio " + ReadableNumbers.significant(reading.ratio().getAsDouble())
                : "no ratio, as " + (reading.oneSided() ? "one side is" : "both sides are") + " empty";
        return "At " + time + (simulated ? " of the simulated market" : "") + ", with spot at "
                + ReadableNumbers.price(reading.spot()) + ", the model has "
                + ReadableNumbers.notional(reading.up(), reading.unit()) + " of shorts with liquidation prices up to "
                + ReadableNumbers.significant(100 * reading.fraction()) + " % above, and "
                + ReadableNumbers.notional(reading.down(), reading.unit()) + " of longs as far below: " + ratio
                + ", regime " + reading.regime() + ". Modelled, not measured; no forecast.";
    }
}
