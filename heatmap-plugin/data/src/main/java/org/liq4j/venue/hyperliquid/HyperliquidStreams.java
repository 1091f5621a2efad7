/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamConnectionPlan.Heartbeat;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.venue.StreamChannels;
import org.liq4j.venue.StreamMessage;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueStreams;

/**
 * Streams of Hyperliquid's perpetuals, but for liquidations, which it tells only to whom they concern.
 *
 * <pre>
 * Websocket connection established.
 * {"method":"subscribe","subscription":{"type":"candle","coin":"BTC","interval":"1m"}}   sent, for each channel
 * {"channel":"subscriptionResponse","data":{"method":"subscribe","subscription":{..}}}   confirms it, and proves nothing
 * {"channel":"error","data":"Invalid subscription .."}
 * {"channel":"candle","data":{..}}
 * {"method":"ping"}                                                                      sent every 20 seconds
 * {"channel":"pong"}
 * </pre>
 *
 * An address may have 10 connections, 1,000 subscriptions and 2,000 messages a minute; a connection is cut when it was silent
 * for 60 seconds.
 */
final class HyperliquidStreams extends VenueStreams {

    static final Set<Kind> KINDS = Set.copyOf(EnumSet.complementOf(EnumSet.of(Kind.LIQUIDATIONS)));

    private static final URI ADDRESS = URI.create("wss://api.hyperliquid.xyz/ws");
    private static final Heartbeat PING = new Heartbeat("{\"method\":\"ping\"}", Duration.ofSeconds(20));
    private static final int MOST_CHANNELS = 200;
    private static final int MESSAGES_PER_SECOND = 10;
    private static final String GREETING = "Websocket connection established.";

    private final HyperliquidTradeStream trades = new HyperliquidTradeStream();
    private final HyperliquidCandleStream candles = new HyperliquidCandleStream();

    @Override
    public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
        return StreamChannels.of(topics, KINDS, HyperliquidStreams::subscription, MOST_CHANNELS).stream()
                .map(channels -> new StreamConnectionPlan(ADDRESS, channels.topics(),
                        channels.names().stream()
                                .map(name -> "{\"method\":\"subscribe\",\"subscription\":{" + name + "}}").toList(),
                        Optional.of(PING), MESSAGES_PER_SECOND, Optional.empty(), channels.quietFor()))
                .toList();
    }

    private static String subscription(StreamTopic topic) {
        return switch (topic.kind()) {
            case CANDLES -> subscription(HyperliquidCandleStream.CHANNEL, topic) + ",\"interval\":\""
                    + HyperliquidMarketData.BARS.nameOf(topic.interval()) + "\"";
            case TRADES -> subscription(HyperliquidTradeStream.CHANNEL, topic);
            case MARK_PRICE, FUNDING, OPEN_INTEREST, LIQUIDATIONS -> subscription(HyperliquidContextStream.CHANNEL,
                    topic);
        };
    }

    private static String subscription(String type, StreamTopic topic) {
        return "\"type\":\"" + type + "\",\"coin\":" + StreamChannels.json(topic.symbol());
    }

    @Override
    protected boolean isSignOfLife(String message) {
        return message.equals(GREETING);
    }

    @Override
    protected boolean readTrades(StreamMessage message, TopicIndex asked, StreamReceiver receiver) {
        return trades.read(message, asked, receiver);
    }

    @Override
    protected void read(VenueJson message, TopicIndex asked, Instant receivedAt, ToldCalls told) {
        switch (message.field("channel").text()) {
            case HyperliquidCandleStream.CHANNEL ->
                told.each(message.field("data"), row -> candles.read(row, asked, told));
            case HyperliquidContextStream.CHANNEL ->
                HyperliquidContextStream.tell(message.field("data"), receivedAt, asked, told);
            case "pong" -> told.heartbeat();
            case "subscriptionResponse" -> told.acknowledged();
            case "error" -> {
                String words = message.field("data").text();
                told.refused(words, words.toLowerCase(Locale.ROOT).contains("invalid"));
            }
            default -> told.skipped("unknown channel");
        }
    }
}
