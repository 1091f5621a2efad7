/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * One connection to an exchange's streams.
 *
 * @param address
 *            {@code ws} or {@code wss}, with path and query
 * @param topics
 *            that it serves, at least one
 * @param subscriptions
 *            texts to send when it is open, in this order; empty where the address says it all
 * @param heartbeat
 *            what to send while it is open; empty where pings of the protocol itself, which are always answered, are enough
 * @param messagesPerSecond
 *            most texts to send within a second
 * @param longestLife
 *            after which the exchange cuts it; empty if it is not known to
 * @param quietFor
 *            how long there may be no value at all before the connection is taken for dead; heartbeats do not count
 */
public record StreamConnectionPlan(URI address, List<StreamTopic> topics, List<String> subscriptions,
        Optional<Heartbeat> heartbeat, int messagesPerSecond, Optional<Duration> longestLife, Duration quietFor) {

    /**
     * A text that keeps a connection alive.
     *
     * @param text
     *            to send
     * @param every
     *            how often
     */
    public record Heartbeat(String text, Duration every) {

        /**
         * @throws InvalidValueException
         *             unless {@code every >= 1 ms}
         */
        public Heartbeat {
            Require.atLeast("every", every, Duration.ofMillis(1));
        }
    }

    /**
     * @throws InvalidValueException
     *             unless the address is one of a web socket, there is a topic, {@code messagesPerSecond >= 1} and
     *             {@code quietFor >= 1 ms}
     */
    public StreamConnectionPlan {
        if (!"ws".equals(address.getScheme()) && !"wss".equals(address.getScheme())) {
            throw new InvalidValueException("address", address.toString(), "must start with ws:// or wss://");
        }
        if (topics.isEmpty()) {
            throw new InvalidValueException("topics", "[]", "must have at least one");
        }
        Require.atLeast("messagesPerSecond", messagesPerSecond, 1);
        Require.atLeast("quietFor", quietFor, Duration.ofMillis(1));
        topics = List.copyOf(topics);
        subscriptions = List.copyOf(subscriptions);
    }

    /** The same at another host: scheme, host and port of another address, with this one's path and query; for tests and proxies. */
    public StreamConnectionPlan at(URI other) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new StreamConnectionPlan(URI.create(other.getScheme() + "://" + other.getRawAuthority() + path + query),
                topics, subscriptions, heartbeat, messagesPerSecond, longestLife, quietFor);
    }
}
