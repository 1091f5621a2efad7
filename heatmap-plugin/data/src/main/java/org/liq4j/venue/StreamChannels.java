/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;

/**
 * What an exchange is asked for, and the topics that it serves: one channel may serve several.
 *
 * @param names
 *            of the channels, each once
 * @param topics
 *            each once
 */
public record StreamChannels(List<String> names, List<StreamTopic> topics) {

    private static final Set<Kind> TOLD_ALL_THE_TIME = Set.of(Kind.MARK_PRICE, Kind.FUNDING, Kind.OPEN_INTEREST);
    private static final Set<Kind> TOLD_WITH_TRADES = Set.of(Kind.CANDLES, Kind.TRADES);

    public StreamChannels {
        names = List.copyOf(names);
        topics = List.copyOf(topics);
    }

    /**
     * Deals topics out to connections of so many channels at most. Topics of one channel stay together.
     *
     * @throws InvalidValueException
     *             if a topic is of another kind than these
     */
    public static List<StreamChannels> of(List<StreamTopic> topics, Set<Kind> kinds,
            Function<StreamTopic, String> channel, int most) {
        Map<String, Set<StreamTopic>> byChannel = new LinkedHashMap<>();
        for (StreamTopic topic : topics) {
            if (!kinds.contains(topic.kind())) {
                throw new InvalidValueException("topic", topic.kind().label(),
                        "must be one of " + kinds.stream().map(Kind::label).sorted().toList());
            }
            byChannel.computeIfAbsent(channel.apply(topic), unused -> new LinkedHashSet<>()).add(topic);
        }
        List<String> names = List.copyOf(byChannel.keySet());
        List<StreamChannels> connections = new ArrayList<>();
        for (int from = 0; from < names.size(); from += most) {
            List<String> some = names.subList(from, Math.min(from + most, names.size()));
            connections.add(new StreamChannels(some,
                    some.stream().flatMap(name -> byChannel.getOrDefault(name, Set.of()).stream()).toList()));
        }
        return connections;
    }

    /**
     * How long these may be silent: what is told every second or two 30 seconds, trades and their bars, of which a small
     * market has none for a while, two minutes, liquidations an hour.
     */
    public Duration quietFor() {
        if (topics.stream().anyMatch(topic -> TOLD_ALL_THE_TIME.contains(topic.kind()))) {
            return Duration.ofSeconds(30);
        }
        return topics.stream().anyMatch(topic -> TOLD_WITH_TRADES.contains(topic.kind()))
                ? Duration.ofMinutes(2)
                : Duration.ofHours(1);
    }

    /** A name as JSON writes it. */
    public static String json(String name) {
        return VenueJson.write(name);
    }
}
