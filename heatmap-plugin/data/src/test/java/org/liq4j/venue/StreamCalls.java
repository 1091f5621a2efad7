/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.exchange.StreamingExchange;

/** What messages tell, in words, of topics that are all on one connection. */
public final class StreamCalls implements StreamReceiver {

    public static final Instant RECEIVED_AT = Instant.parse("2026-11-30T12:00:00Z");

    private final List<String> calls = new ArrayList<>();

    private StreamCalls() {
    }

    /** What messages of one connection tell, in their order. */
    public static List<String> of(StreamingExchange exchange, List<StreamTopic> topics, String... messages) {
        StreamProtocol protocol = exchange.protocol();
        StreamConnectionPlan first = protocol.plan(topics).getFirst();
        StreamConnectionPlan all = new StreamConnectionPlan(first.address(), topics, List.of(), Optional.empty(), 1,
                Optional.empty(), Duration.ofSeconds(1));
        StreamCalls told = new StreamCalls();
        for (String message : messages) {
            protocol.read(all, message, RECEIVED_AT, told);
        }
        return told.calls;
    }

    @Override
    public void value(StreamTopic topic, StreamedValue value) {
        calls.add(topic.kind() + " " + value);
    }

    @Override
    public void heartbeat() {
        calls.add("heartbeat");
    }

    @Override
    public void acknowledged() {
        calls.add("acknowledged");
    }

    @Override
    public void refused(String reason, boolean terminal) {
        calls.add("refused " + reason + (terminal ? ", terminal" : ""));
    }

    @Override
    public void skipped(String reason) {
        calls.add("skipped " + reason);
    }
}
