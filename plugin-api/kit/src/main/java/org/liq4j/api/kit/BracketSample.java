/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.Map;

import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

/**
 * A reply with margin brackets, and what must be read of it.
 *
 * @param instrument
 *            whose brackets are read
 * @param given
 *            what a user adds because the reply does not say it, by the names of the reply's parameters
 * @param reply
 *            its text
 * @param expected
 *            in USD of notional
 */
public record BracketSample(Instrument instrument, Map<String, String> given, String reply, BracketTable expected) {

    public BracketSample {
        given = Map.copyOf(given);
    }
}
