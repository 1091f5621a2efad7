/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a market stands that is followed live; its components are the fields of the JSON object. All of levels is modelled.
 *
 * @param writtenAt
 *            when this was so
 * @param instrument
 *            that is followed
 * @param live
 *            whether all its connections are live
 * @param connections
 *            the state of each
 * @param lastBar
 *            end of the last closed bar
 * @param bars
 *            that closed since the start of the warm-up
 * @param price
 *            the last one told of
 * @param ratio
 *            of the levels above to those below, within 5 % of price
 * @param regime
 *            in words
 * @param lagMillis
 *            from the last bar's end until it was here
 * @param missing
 *            the bars for which later ones wait, if any
 * @param accounts
 *            one for each strategy
 * @param messages
 *            of the exchange that were read
 * @param leftOut
 *            what could not be used: how often, by reason
 * @param failing
 *            what the exchange does not answer when it is asked for
 */
public record LiveStatus(Instant writtenAt, String instrument, boolean live, List<String> connections,
        Optional<Instant> lastBar, long bars, OptionalDouble price, OptionalDouble ratio, Optional<String> regime,
        OptionalLong lagMillis, Optional<String> missing, List<Account> accounts, long messages,
        Map<String, Long> leftOut, List<String> failing) {

    /**
     * A paper account.
     *
     * @param position
     *            in words, if one is open
     * @param equity
     *            in quote currency
     * @param lastSignal
     *            in words, if there was one
     * @param failed
     *            whether the strategy is not asked any more
     */
    public record Account(String strategy, Optional<String> position, double equity, Optional<String> lastSignal,
            boolean failed) {
    }
}
