/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Recorded or simulated events of one instrument that can be read again and again, always the same. */
public interface HistorySource {

    Instrument instrument();

    /**
     * The length and the ends of the bars; empty where there is no bar yet or they do not end at even distances. Told by the
     * first bar, unless overridden.
     */
    default Optional<BarTiming> timing() {
        return BarTiming.of(events());
    }

    /** All events from the start, ascending in {@link MarketEvent#knownAt()}; each call starts anew. */
    Iterator<MarketEvent> events();

    /**
     * The events known after a time, in the same order. This walks over all before them; a source that finds its place
     * sooner does so instead.
     */
    default Iterator<MarketEvent> eventsAfter(Instant time) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(events(), Spliterator.ORDERED), false)
                .dropWhile(event -> !event.knownAt().isAfter(time)).iterator();
    }
}
