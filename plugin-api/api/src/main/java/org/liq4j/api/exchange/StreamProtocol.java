/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Instant;
import java.util.List;

import org.liq4j.api.InvalidValueException;

/**
 * How an exchange's streams are spoken: where to connect for what, what to send, and what the messages mean. It opens nothing.
 * Used by one thread at a time; {@link #read} may remember earlier messages of the connection, for deltas.
 */
public interface StreamProtocol {

    /**
     * The connections that serve some topics: as few as the exchange's rules allow.
     *
     * @throws InvalidValueException
     *             if a topic is of a kind that the exchange does not stream, or candles have a length that it does not have
     */
    List<StreamConnectionPlan> plan(List<StreamTopic> topics);

    /**
     * Reads a message.
     *
     * @param plan
     *            of the connection that it came by
     * @param receivedAt
     *            when it came
     * @param receiver
     *            is told what it says; every message makes one call at least
     */
    void read(StreamConnectionPlan plan, String message, Instant receivedAt, StreamReceiver receiver);
}
