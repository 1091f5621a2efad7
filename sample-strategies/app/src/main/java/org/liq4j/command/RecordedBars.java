/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.liq4j.api.market.MarketEvent;
import org.liq4j.history.MarketHistory;
import org.liq4j.stream.RecordedRun;

/**
 * The bars that were known when a recorded run began: those that were warm-up, and those that an earlier run had traded.
 *
 * @param warmUp
 *            may have no bar
 * @param traded
 *            the events of the others
 */
record RecordedBars(MarketHistory warmUp, List<MarketEvent> traded) {

    static RecordedBars of(RecordedRun run) {
        MarketHistory known = run.known();
        int bars = tradesFrom(known, run.header().tradesFrom().orElse(Instant.MIN));
        MarketHistory none = MarketHistory.builder(known.instrument(), known.barDuration()).build();
        List<MarketEvent> traded = new ArrayList<>();
        Iterator<MarketEvent> events = bars == 0
                ? known.events()
                : known.eventsAfter(known.endTime(bars - 1));
        events.forEachRemaining(traded::add);
        return new RecordedBars(bars == 0 ? none : known.prefix(bars), traded);
    }

    /**
     * How many bars are warm-up.
     *
     * @param lastWarmUp
     *            end of the last of them
     */
    static int tradesFrom(MarketHistory history, Instant lastWarmUp) {
        int bars = 0;
        while (bars < history.size() && !history.endTime(bars).isAfter(lastWarmUp)) {
            bars++;
        }
        return bars;
    }
}
