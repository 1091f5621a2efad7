/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.opentest4j.AssertionFailedError;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamingExchange;

/** The connections of a plan, each with a protocol of its own, to which messages come. */
final class StreamReading {

    static final Instant RECEIVED_AT = Instant.parse("2026-11-30T12:00:00Z");

    private final List<StreamConnectionPlan> plans;
    private final Map<StreamConnectionPlan, StreamProtocol> protocols = new HashMap<>();

    StreamReading(StreamingExchange exchange, List<StreamTopic> topics) {
        this.plans = exchange.protocol().plan(topics);
        plans.forEach(plan -> protocols.put(plan, exchange.protocol()));
    }

    /** What another text tells on the connection that a sample comes by. */
    List<StreamCall> read(StreamSample sample, String text) {
        StreamConnectionPlan plan = plan(sample);
        HeardCalls heard = new HeardCalls(plan);
        StreamProtocol protocol = protocols.get(plan);
        try {
            if (protocol != null) {
                protocol.read(plan, text, RECEIVED_AT, heard);
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionFailedError("must throw for no message, but threw for " + shown(text), e);
        } catch (AssertionError e) {
            throw new AssertionFailedError(e.getMessage() + ", told by " + shown(text), e);
        }
        if (heard.calls().isEmpty()) {
            throw new AssertionFailedError("every message must make a call at least, but not " + shown(text));
        }
        return heard.calls();
    }

    List<StreamCall> read(StreamSample sample) {
        return read(sample, sample.message());
    }

    /** Who says nothing of a topic may come by any connection. */
    private StreamConnectionPlan plan(StreamSample sample) {
        List<StreamTopic> topics = sample.calls().stream().filter(StreamCall.Value.class::isInstance)
                .map(call -> ((StreamCall.Value) call).topic()).toList();
        return plans.stream().filter(plan -> plan.topics().containsAll(topics)).findFirst()
                .orElseThrow(() -> new AssertionFailedError(
                        "no connection serves all topics of a sample: " + topics));
    }

    static String shown(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "..." : text;
    }
}
