/* SPDX-License-Identifier: MIT */
package org.liq4j.live.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liq4j.api.Require;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;

/**
 * An outbox that ends with the process. It holds a number of entries; beyond it the oldest go, delivered or not. Thread-safe.
 */
public final class MemoryOutbox implements Outbox {

    private final Instrument instrument;
    private final int most;
    private final Deque<OutboxEntry> entries = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Long> delivered = new HashMap<>();
    private long last;

    /**
     * @param most
     *            entries that it holds, at least 1
     */
    public MemoryOutbox(Instrument instrument, int most) {
        this.instrument = instrument;
        this.most = Require.atLeast("most", most, 1);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public synchronized void add(Signal signal) {
        if (ids.add(signal.id())) {
            append(new OutboxEntry.OfSignal(++last, signal));
        }
    }

    @Override
    public synchronized void add(Alert alert) {
        if (ids.add(alert.id())) {
            append(new OutboxEntry.OfAlert(++last, alert));
        }
    }

    private void append(OutboxEntry entry) {
        entries.addLast(entry);
        if (entries.size() > most) {
            ids.remove(entries.removeFirst().id());
        }
    }

    @Override
    public synchronized List<OutboxEntry> after(long number, int limit) {
        return entries.stream().filter(entry -> entry.number() > number).limit(limit).toList();
    }

    @Override
    public synchronized long last() {
        return last;
    }

    @Override
    public synchronized long delivered(String sink) {
        return delivered.computeIfAbsent(sink, unknown -> last);
    }

    @Override
    public synchronized void markDelivered(String sink, long number) {
        delivered.merge(sink, number, Math::max);
    }
}
