/* SPDX-License-Identifier: MIT */
package org.liq4j.server.market;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.AlertSink;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

/** The page as a sink: the last signals and alerts of a live run, for whoever looks at its market. Thread-safe. */
public final class RunMessages implements SignalSink, AlertSink {

    /** How many are kept. */
    public static final int KEPT = 500;

    private final Deque<RunMessage> messages = new ArrayDeque<>();

    /**
     * A signal or an alert.
     *
     * @param time
     *            end of a bar, or the clock's time of an alert that speaks of data which did not come
     * @param kind
     *            {@code SIGNAL}, or the kind of the alert
     * @param text
     *            one sentence for a person
     * @param price
     *            that it speaks of; {@code NaN} where there is none
     */
    public record RunMessage(String id, Instant time, String kind, String text, double price) {
    }

    @Override
    public void accept(Signal signal) {
        String action = signal.action().name().replace('_', ' ').toLowerCase(Locale.ROOT);
        add(new RunMessage(signal.id(), signal.time(), "SIGNAL", signal.strategy() + ": " + action
                + (signal.reason().isEmpty() ? "" : ", " + signal.reason()), signal.price()));
    }

    @Override
    public void accept(Alert alert) {
        add(new RunMessage(alert.id(), alert.time(), alert.kind().name(), alert.words(), alert.price()));
    }

    private void add(RunMessage message) {
        synchronized (messages) {
            messages.addLast(message);
            if (messages.size() > KEPT) {
                messages.removeFirst();
            }
        }
    }

    /** The last ones, oldest first. */
    public List<RunMessage> all() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
