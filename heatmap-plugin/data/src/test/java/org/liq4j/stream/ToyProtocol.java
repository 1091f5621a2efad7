/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.heatmap.Side;

/** Speaks in single words and a price: {@code "trades 100.5"}, {@code "beat"}, {@code "ack"}, {@code "no such thing"}. */
final class ToyProtocol implements StreamProtocol {

    static final StreamTopic TRADES = StreamTopic.of(StreamTopic.Kind.TRADES, "BTC", 1);
    static final StreamTopic MARK = StreamTopic.of(StreamTopic.Kind.MARK_PRICE, "BTC", 1);
    static final StreamTopic LIQUIDATIONS = StreamTopic.of(StreamTopic.Kind.LIQUIDATIONS, "BTC", 1);

    @Override
    public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
        return List.of(new StreamConnectionPlan(URI.create("wss://toy.example/stream"), topics,
                topics.stream().map(topic -> "subscribe " + topic.kind().label()).toList(),
                Optional.of(new StreamConnectionPlan.Heartbeat("ping", Duration.ofSeconds(20))), 10,
                Optional.of(Duration.ofHours(24)), Duration.ofSeconds(60)));
    }

    @Override
    public void read(StreamConnectionPlan plan, String message, Instant receivedAt, StreamReceiver receiver) {
        int blank = message.indexOf(' ');
        String word = blank < 0 ? message : message.substring(0, blank);
        String rest = message.substring(blank + 1);
        switch (word) {
            case "beat" -> receiver.heartbeat();
            case "ack" -> receiver.acknowledged();
            case "no" -> receiver.refused(rest, true);
            case "wait" -> receiver.refused(rest, false);
            case "trades" -> receiver.value(TRADES,
                    new StreamedValue.Trade(receivedAt, rest, Double.parseDouble(rest), 1, true));
            case "mark-price" -> receiver.value(MARK, new StreamedValue.Mark(receivedAt, Double.parseDouble(rest)));
            case "liquidations" -> receiver.value(LIQUIDATIONS,
                    new StreamedValue.Liquidation(receivedAt, Side.LONG, Double.parseDouble(rest), 1));
            default -> receiver.skipped("unknown word");
        }
    }
}
