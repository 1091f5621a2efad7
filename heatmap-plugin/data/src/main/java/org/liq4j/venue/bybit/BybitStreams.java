/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

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
import org.liq4j.venue.WireTrade;

/**
 * Streams of Bybit's linear perpetuals. One wrong argument fails all of a request: each channel is asked for alone, by a request
 * that has its name.
 *
 * <pre>
 * {"op":"subscribe","req_id":"kline.1.BTCUSDT","args":["kline.1.BTCUSDT"]}      sent
 * {"success":true,"ret_msg":"","conn_id":"..","req_id":"..","op":"subscribe"}   confirms it, and proves nothing
 * {"success":false,"ret_msg":"Invalid topic: ..","conn_id":"..","op":"subscribe"}
 * {"topic":"kline.1.BTCUSDT","type":"snapshot","ts":1790000040012,"data":[..]}
 * {"op":"ping"}                                                                 sent every 20 seconds
 * {"success":true,"ret_msg":"pong","conn_id":"..","op":"ping"}
 * </pre>
 *
 * A connection without the ping is cut after 10 minutes.
 */
final class BybitStreams extends VenueStreams {

    static final Set<Kind> KINDS = Set.copyOf(EnumSet.allOf(Kind.class));

    private static final URI ADDRESS = URI.create("wss://stream.bybit.com/v5/public/linear");
    private static final Heartbeat PING = new Heartbeat("{\"op\":\"ping\"}", Duration.ofSeconds(20));
    private static final int MOST_CHANNELS = 200;
    private static final int MESSAGES_PER_SECOND = 10;

    private final WireTrade trade = new WireTrade();
    private final BybitTickers tickers = new BybitTickers();

    @Override
    public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
        return StreamChannels.of(topics, KINDS, BybitStreams::channel, MOST_CHANNELS).stream()
                .map(channels -> new StreamConnectionPlan(ADDRESS, channels.topics(),
                        channels.names().stream().map(BybitStreams::subscription).toList(), Optional.of(PING),
                        MESSAGES_PER_SECOND, Optional.empty(), channels.quietFor()))
                .toList();
    }

    private static String channel(StreamTopic topic) {
        return switch (topic.kind()) {
            case CANDLES -> BybitKlineStream.CHANNEL + BybitMarketData.BARS.nameOf(topic.interval()) + "."
                    + topic.symbol();
            case TRADES -> BybitTradeStream.CHANNEL + topic.symbol();
            case LIQUIDATIONS -> BybitLiquidationStream.CHANNEL + topic.symbol();
            case MARK_PRICE, FUNDING, OPEN_INTEREST -> BybitTickers.CHANNEL + topic.symbol();
        };
    }

    private static String subscription(String channel) {
        return "{\"op\":\"subscribe\",\"req_id\":" + StreamChannels.json(channel) + ",\"args\":["
                + StreamChannels.json(channel) + "]}";
    }

    @Override
    protected boolean readTrades(StreamMessage message, TopicIndex asked, StreamReceiver receiver) {
        return BybitTradeStream.read(message, trade, asked, receiver);
    }

    @Override
    protected void read(VenueJson message, TopicIndex asked, Instant receivedAt, ToldCalls told) {
        Optional<String> topic = message.optional("topic").map(VenueJson::text);
        if (topic.isEmpty()) {
            answer(message, told);
        } else if (topic.get().startsWith(BybitKlineStream.CHANNEL)) {
            told.each(message.field("data"), row -> BybitKlineStream.of(row, topic.get()).tell(asked, told));
        } else if (topic.get().startsWith(BybitTickers.CHANNEL)) {
            tickers.read(message, asked, told);
        } else if (topic.get().startsWith(BybitLiquidationStream.CHANNEL)) {
            told.each(message.field("data"), row -> BybitLiquidationStream.of(row).tell(asked, told));
        } else {
            told.skipped("unknown topic");
        }
    }

    private static void answer(VenueJson answer, ToldCalls told) {
        String words = answer.optional("ret_msg").map(VenueJson::text).orElse("");
        String operation = answer.optional("op").map(VenueJson::text).orElse("");
        if (answer.optional("success").isPresent() && !answer.field("success").isTrue()) {
            told.refused(words, isUseless(words.toLowerCase(Locale.ROOT)));
        } else if (operation.equals("pong") || operation.equals("ping")) {
            told.heartbeat();
        } else if (operation.equals("subscribe")) {
            told.acknowledged();
        } else {
            told.skipped("unknown form");
        }
    }

    private static boolean isUseless(String words) {
        return words.contains("invalid") || words.contains("not found") || words.contains("not exist");
    }
}
