/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;

/** The events of a market up to the end of training, and no other. */
final class TrainingBars implements HistorySource {

    private final Instrument instrument;
    private final List<MarketEvent> events = new ArrayList<>();

    TrainingBars(HistorySource history, Instant until) {
        this.instrument = history.instrument();
        Iterator<MarketEvent> all = history.events();
        while (all.hasNext()) {
            MarketEvent event = all.next();
            if (event.knownAt().isAfter(until)) {
                return;
            }
            events.add(event);
        }
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public Iterator<MarketEvent> events() {
        return events.iterator();
    }
}
