/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;

import org.liq4j.api.market.MarketEvent;

/** Is told what a market did, by the thread that feeds it. */
public interface AssemblyListener {

    /** The next event: the inputs of a bar before the {@link org.liq4j.api.market.Candle} that closes it. */
    void event(MarketEvent event);

    /**
     * A price of a bar that is not closed yet; it changes no bar.
     *
     * @param barEndOrTradeTime
     *            end of the bar, or the time of the trade
     */
    default void forming(Instant barEndOrTradeTime, double price) {
    }
}
