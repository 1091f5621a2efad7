/* SPDX-License-Identifier: MIT */
package org.liq4j.live.delivery;

import java.util.List;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;

/**
 * The signals and alerts of one instrument in the order in which they were said, each once by its id, and how far each sink has
 * got. Thread-safe.
 */
public interface Outbox {

    Instrument instrument();

    /** Takes a signal, unless it is there. */
    void add(Signal signal);

    /** Takes an alert, unless it is there. */
    void add(Alert alert);

    /**
     * The entries after one, oldest first.
     *
     * @param number
     *            of the entry before; 0 for all
     * @param most
     *            how many at most, at least 1
     */
    List<OutboxEntry> after(long number, int most);

    /** Number of the last entry; 0 if there is none. */
    long last();

    /**
     * Number of the last entry that the sink was rid of. A sink that was never here starts after what is here now: it is not told
     * of the past.
     */
    long delivered(String sink);

    /** The sink is rid of all entries up to one. */
    void markDelivered(String sink, long number);
}
