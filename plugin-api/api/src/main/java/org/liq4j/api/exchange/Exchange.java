/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.Locale;
import java.util.Optional;

import org.liq4j.api.extension.Extension;
import org.liq4j.api.market.Payoff;

/**
 * One exchange: what is known of it, in one place. It is bound by its name in lower case, with hyphens for underscores:
 * {@code bindExchange("my-venue")} for {@code MY_VENUE}; nothing else in liq4j has to know of it.
 *
 * <p>
 * What it can do is told by its type, and nothing throws "unsupported": one that is asked over REST is a
 * {@link RestExchange}, and the data that it opens implement an interface for each thing they serve. What is not known is
 * empty; whoever needs it says what is assumed instead.
 */
public interface Exchange extends Extension {

    /** The venue of its instruments: upper case, letters, digits and underscores. */
    String name();

    /** How quantities, times, sides and liquidations are to be read. */
    ExchangeConventions conventions();

    /** What a regular user without discounts pays of each trade; empty if it is not known. */
    Optional<ExchangeFees> fees();

    /**
     * What one of its futures pays: all are linear unless it says otherwise. It is told by the name alone and nobody is asked,
     * so names that are not listed have a payoff too.
     *
     * @param symbol
     *            the exchange's own name of the future, in upper case
     */
    default Payoff payoff(String symbol) {
        return Payoff.LINEAR;
    }

    /** The name that an exchange of a venue is bound by. */
    static String boundName(String venue) {
        return venue.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
