/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;

/** Is told all that a {@link StreamConnection} sees, in order, on the scheduler's thread. What it throws ends nothing. */
public interface StreamListener {

    /**
     * A socket is open. What the protocol remembers begins anew with it.
     *
     * @param socket
     *            its number, from 1 on; two may be open at once
     */
    default void opened(int socket, Instant at) {
    }

    /** A text as it came, before what it says is told. */
    default void message(int socket, String text, Instant receivedAt) {
    }

    /** A value of a topic. While two sockets are open it comes twice. */
    default void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
    }

    /** A socket that was open has ended. */
    default void ended(int socket, Instant at, String reason) {
    }

    /** Values may be missing. Told when they come again. */
    default void lost(StreamLoss loss) {
    }

    /** The connection is in another state. */
    default void changed(StreamChange change) {
    }

    /** The exchange refuses a subscription: told once for each reason. */
    default void refused(String reason, boolean terminal) {
    }

    /**
     * A topic has sent nothing although all others have, after the exchange refused a subscription for good: it is given up.
     * Told once.
     */
    default void silent(StreamTopic topic) {
    }

    /**
     * The clock was set, or the machine slept; the connection is renewed.
     *
     * @param by
     *            positive if it is later than it should be
     */
    default void clockJumped(Duration by) {
    }
}
