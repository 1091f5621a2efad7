/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Perpetual futures of a venue.
 *
 * @param instruments
 *            in the venue's order
 * @param issues
 *            what was left out
 */
public record InstrumentList(List<VenueInstrument> instruments, ReplyIssues issues) {

    public InstrumentList {
        instruments = List.copyOf(instruments);
    }

    /** The one of that symbol. */
    public Optional<VenueInstrument> find(String symbol) {
        return instruments.stream().filter(one -> one.symbol().equals(symbol)).findFirst();
    }
}
