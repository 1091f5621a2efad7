/* SPDX-License-Identifier: MIT */
package org.liq4j.live.delivery;

import java.time.Instant;

import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;

/** A signal or an alert in an outbox. */
public sealed interface OutboxEntry {

    /** Its place in the outbox, from 1 on; ascending. */
    long number();

    /** Tells it from all others, also after a restart. */
    String id();

    /** When it was said. */
    Instant time();

    /** A signal. */
    record OfSignal(long number, Signal signal) implements OutboxEntry {

        @Override
        public String id() {
            return signal.id();
        }

        @Override
        public Instant time() {
            return signal.time();
        }
    }

    /** An alert. */
    record OfAlert(long number, Alert alert) implements OutboxEntry {

        @Override
        public String id() {
            return alert.id();
        }

        @Override
        public Instant time() {
            return alert.time();
        }
    }
}
