/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.Payoff;

/** Coin-margined futures, of which recorded bars are read and nothing is asked of an exchange. */
final class CoinMargined {

    private CoinMargined() {
    }

    /**
     * Refuses an instrument that is coin-margined.
     *
     * @param verb
     *            what is not done with it
     * @throws UsageException
     *             if it is
     */
    static void refuse(String option, Exchange exchange, Instrument instrument, String verb) {
        Payoff payoff = exchange.payoff(instrument.symbol());
        if (payoff.isInverse()) {
            throw new UsageException(option + " = " + instrument + ": is coin-margined, " + payoff
                    + "; such futures are not " + verb + " yet. Files of them are read: liq4j import --instrument "
                    + instrument + " FILE");
        }
    }
}
