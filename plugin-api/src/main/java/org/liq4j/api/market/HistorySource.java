/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.util.Iterator;

/** Recorded or simulated events of one instrument that can be read again and again, always the same. */
public interface HistorySource {

    Instrument instrument();

    /** All events from the start, ascending in {@link MarketEvent#knownAt()}; each call starts anew. */
    Iterator<MarketEvent> events();
}
