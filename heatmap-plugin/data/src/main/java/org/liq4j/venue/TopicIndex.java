/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;

/** The topics of a connection by what messages say of them. Immutable. */
public final class TopicIndex {

    private record Key(Kind kind, String symbol, Duration interval) {
    }

    private final Map<Key, StreamTopic> topics = new HashMap<>();

    public TopicIndex(List<StreamTopic> topics) {
        topics.forEach(topic -> this.topics.put(new Key(topic.kind(), topic.symbol(), topic.interval()), topic));
    }

    /** A topic other than candles. */
    public Optional<StreamTopic> find(Kind kind, String symbol) {
        return Optional.ofNullable(topics.get(new Key(kind, symbol, Duration.ZERO)));
    }

    public Optional<StreamTopic> candles(String symbol, Duration interval) {
        return Optional.ofNullable(topics.get(new Key(Kind.CANDLES, symbol, interval)));
    }

    /** Whether any kind of an instrument other than candles was asked for. */
    public boolean anyOf(String symbol, Kind... kinds) {
        for (Kind kind : kinds) {
            if (find(kind, symbol).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
