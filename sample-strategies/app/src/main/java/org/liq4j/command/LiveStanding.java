/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.market.Instrument;

/**
 * How a market that is followed live stands. All of levels is modelled.
 *
 * @param time
 *            end of the last bar, or when it was asked if there is none
 * @param price
 *            the last one told of
 * @param ratio
 *            of the levels above to those below, within 5 % of price
 * @param regime
 *            in words
 * @param live
 *            whether all connections are
 * @param lag
 *            from the last bar's end until it was here
 * @param bars
 *            that closed since the start of the warm-up
 * @param strategies
 *            one for each account
 */
record LiveStanding(Instrument instrument, Instant time, Optional<Double> price, Optional<Double> ratio,
        Optional<String> regime, boolean live, Optional<Duration> lag, long bars, List<Strategy> strategies) {

    /**
     * A strategy and its paper account.
     *
     * @param position
     *            in words; empty if none is open
     * @param equity
     *            in quote currency
     * @param lastSignal
     *            in words
     * @param failed
     *            whether it is not asked any more
     */
    record Strategy(String name, Optional<String> position, double equity, Optional<String> lastSignal,
            boolean failed) {
    }

    LiveStanding {
        strategies = List.copyOf(strategies);
    }
}
