/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.exchange.StreamingExchange;

/** Makes of all that came from outside, in its order, what an {@link StreamAssembly} takes. Single writer. */
public final class StreamDecoder {

    /** Reasons that are told apart; they come from outside, so that their number must have an end. */
    private static final int MOST_REASONS = 100;

    private final StreamingExchange exchange;
    private final List<StreamConnectionPlan> plans;
    private final String symbol;
    private final StreamAssembly assembly;
    private final Map<String, Open> connections = new HashMap<>();
    private final TreeMap<String, Long> skipped = new TreeMap<>();
    private final Values receiver = new Values();
    private long messages;
    private long receivedMillis;
    private @Nullable Throwable ofListener;

    private record Open(StreamConnectionPlan plan, StreamProtocol protocol) {
    }

    /**
     * @param plans
     *            of the connections; what they bring of another symbol is left out
     * @param symbol
     *            the exchange's own name of the instrument
     */
    public StreamDecoder(StreamingExchange exchange, List<StreamConnectionPlan> plans, String symbol,
            StreamAssembly assembly) {
        this.exchange = exchange;
        this.plans = List.copyOf(plans);
        this.symbol = symbol;
        this.assembly = assembly;
    }

    /** Takes the next input. */
    public void apply(StreamInput input) {
        receivedMillis = input.receivedMillis();
        switch (input) {
            case StreamInput.Message message -> message(message);
            case StreamInput.Opened opened -> opened(opened);
            case StreamInput.Ended ended -> ended(ended);
            case StreamInput.Lost lost -> {
                lost(plans.get(lost.plan()));
                assembly.advance(receivedMillis);
            }
            case StreamInput.Rows rows -> assembly.accept(rows.rows(), receivedMillis);
            case StreamInput.GivenUp given -> assembly.giveUp(given.span(), given.reason(), receivedMillis);
            case StreamInput.Tick tick -> assembly.advance(receivedMillis);
        }
    }

    /** A second connection that takes over from one that still lives tells nothing that is not told already, and loses nothing. */
    private void opened(StreamInput.Opened opened) {
        StreamConnectionPlan plan = plans.get(opened.plan());
        if (!isServed(plan)) {
            lost(plan);
        }
        connections.put(opened.connection(), new Open(plan, exchange.protocol()));
        assembly.advance(receivedMillis);
    }

    private void ended(StreamInput.Ended end) {
        @Nullable
        Open ended = connections.remove(end.connection());
        if (ended != null && !isServed(ended.plan())) {
            lost(ended.plan());
        }
        assembly.advance(receivedMillis);
    }

    private boolean isServed(StreamConnectionPlan plan) {
        return connections.values().stream().anyMatch(open -> open.plan().equals(plan));
    }

    private void lost(StreamConnectionPlan plan) {
        if (plan.topics().stream().anyMatch(topic -> topic.kind() == StreamTopic.Kind.TRADES)) {
            assembly.interrupted(receivedMillis);
        }
    }

    private void message(StreamInput.Message message) {
        messages++;
        assembly.advance(receivedMillis);
        @Nullable
        Open open = connections.get(message.connection());
        if (open == null) {
            skip("message of a connection that has ended");
            return;
        }
        try {
            open.protocol().read(open.plan(), message.text(), Instant.ofEpochMilli(receivedMillis), receiver);
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            if (failure.equals(ofListener)) {
                throw failure;
            }
            // As when it came: a message that its protocol cannot bear is one message lost.
            skip("protocol failed: " + failure.getClass().getSimpleName());
        }
    }

    /**
     * Takes a value of the last message, which the connection has read already; whoever hands in values hands in messages
     * without reading them again: see {@link #announce}.
     */
    void value(StreamTopic topic, StreamedValue value) {
        receiver.value(topic, value);
    }

    /** A message has come whose values are handed in one by one. */
    void announce(long millis) {
        receivedMillis = millis;
        messages++;
        assembly.advance(millis);
    }

    private void skip(String reason) {
        skipped.merge(skipped.size() < MOST_REASONS || skipped.containsKey(reason) ? reason : "other reasons", 1L,
                Long::sum);
    }

    /** Messages taken. */
    public long messages() {
        return messages;
    }

    /** What of messages could not be used: how often, by reason. */
    public Map<String, Long> skipped() {
        return Collections.unmodifiableMap(skipped);
    }

    private final class Values implements StreamReceiver {

        @Override
        public void value(StreamTopic topic, StreamedValue value) {
            if (topic.symbol().equals(symbol)) {
                try {
                    assembly.accept(value, receivedMillis);
                } catch (RuntimeException | StackOverflowError | LinkageError failure) {
                    ofListener = failure;
                    throw failure;
                }
            }
        }

        @Override
        public void heartbeat() {
            // That time has passed, the message itself has told.
        }

        @Override
        public void acknowledged() {
            // Proves nothing.
        }

        @Override
        public void refused(String reason, boolean terminal) {
            skip("refused: " + reason);
        }

        @Override
        public void skipped(String reason) {
            skip(reason);
        }
    }
}
