/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import org.liq4j.api.Liq4jException;
import org.liq4j.api.market.Instrument;

/** There are no stored bars that would answer; the message says how to get some. */
public final class NothingStoredException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    NothingStoredException(Instrument instrument, String lack) {
        super(Blame.DATA, instrument + ": " + lack + "; get some with liq4j download " + instrument
                + " --from DATE, or from files of your own with liq4j import --instrument " + instrument + " FILE");
    }
}
