/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * Streams of OKX's linear swaps: candles by {@code /business}, the rest by {@code /public}, which does not have them.
 *
 * <pre>
 * {"op":"subscribe","args":[{"channel":"candle1m","instId":"BTC-USDT-SWAP"}]}                       sent, for each channel
 * {"event":"subscribe","arg":{"channel":"candle1m","instId":"BTC-USDT-SWAP"},"connId":"a4d3ae55"}   confirms it, proves nothing
 * {"event":"error","code":"60018","msg":"Wrong URL or channel:candle1m,.. doesn't exist","connId":".."}
 * {"event":"notice","code":"64008","msg":"The connection will soon be closed for a service upgrade.","connId":".."}
 * {"arg":{"channel":"trades","instId":"BTC-USDT-SWAP"},"data":[..]}
 * ping                                                                                              sent every 20 seconds
 * pong
 * </pre>
 *
 * A connection takes 480 requests an hour, and is cut when it was silent for 30 seconds.
 */
final class OkxStreams extends VenueStreams {

    static final Set<Kind> KINDS = Set.copyOf(EnumSet.allOf(Kind.class));

    private static final URI PUBLIC = URI.create("wss://ws.okx.com:8443/ws/v5/public");
    private static final URI BUSINESS = URI.create("wss://ws.okx.com:8443/ws/v5/business");
    private static final Heartbeat PING = new Heartbeat("ping", Duration.ofSeconds(20));
    private static final int MOST_CHANNELS = 200;
    private static final int MESSAGES_PER_SECOND = 10;
    private static final String CANDLE = "candle";
    private static final String LIQUIDATIONS = "{\"channel\":\"liquidation-orders\",\"instType\":\"SWAP\"}";
    /** Too many requests or connections, system busy, an upgrade: anything but a wrong request. */
    private static final Set<String> PASSING = Set.of("50001", "50011", "50013", "50026", "60014", "60023", "60024",
            "63999", "64008");

    private final WireTrade trade = new WireTrade();
    private boolean liquidationsRunning;

    @Override
    public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
        List<StreamTopic> candles = topics.stream().filter(topic -> topic.kind() == Kind.CANDLES).toList();
        List<StreamTopic> others = topics.stream().filter(topic -> topic.kind() != Kind.CANDLES).toList();
        return Stream.concat(plan(PUBLIC, others).stream(), plan(BUSINESS, candles).stream()).toList();
    }

    private static List<StreamConnectionPlan> plan(URI address, List<StreamTopic> topics) {
        return StreamChannels.of(topics, KINDS, OkxStreams::argument, MOST_CHANNELS).stream()
                .map(channels -> new StreamConnectionPlan(address, channels.topics(),
                        channels.names().stream().map(name -> "{\"op\":\"subscribe\",\"args\":[" + name + "]}")
                                .toList(),
                        Optional.of(PING), MESSAGES_PER_SECOND, Optional.empty(), channels.quietFor()))
                .toList();
    }

    private static String argument(StreamTopic topic) {
        return switch (topic.kind()) {
            case CANDLES -> argument(CANDLE + OkxStatistics.BARS.nameOf(topic.interval()), topic);
            case TRADES -> argument(OkxTradeStream.CHANNEL, topic);
            case MARK_PRICE -> argument("mark-price", topic);
            case FUNDING -> argument("funding-rate", topic);
            case OPEN_INTEREST -> argument("open-interest", topic);
            case LIQUIDATIONS -> LIQUIDATIONS;
        };
    }

    private static String argument(String channel, StreamTopic topic) {
        return "{\"channel\":\"" + channel + "\",\"instId\":" + StreamChannels.json(topic.symbol()) + "}";
    }

    @Override
    protected boolean isSignOfLife(String message) {
        return message.equals("pong");
    }

    @Override
    protected boolean readTrades(StreamMessage message, TopicIndex asked, StreamReceiver receiver) {
        return OkxTradeStream.read(message, trade, asked, receiver);
    }

    @Override
    protected void read(VenueJson message, TopicIndex asked, Instant receivedAt, ToldCalls told) {
        if (message.optional("event").isPresent()) {
            answer(message, told);
            return;
        }
        VenueJson argument = message.field("arg");
        String channel = argument.field("channel").text();
        VenueJson data = message.field("data");
        switch (channel) {
            case "mark-price" -> told.each(data, row -> OkxMarkPriceStream.of(row).tell(asked, told));
            case "funding-rate" ->
                told.each(data, row -> OkxFundingRateStream.of(row, receivedAt).tell(asked, told));
            case "open-interest" -> told.each(data, row -> OkxOpenInterestStream.of(row).tell(asked, told));
            case "liquidation-orders" -> liquidations(data, asked, told);
            default -> {
                if (channel.startsWith(CANDLE)) {
                    told.each(data, row -> OkxCandleStream.of(row, channel.substring(CANDLE.length()),
                            argument.field("instId").text()).tell(asked, told));
                } else {
                    told.skipped("unknown channel");
                }
            }
        }
    }

    /** The first message of a connection tells past ones. */
    private void liquidations(VenueJson data, TopicIndex asked, ToldCalls told) {
        if (liquidationsRunning) {
            told.each(data, instrument -> OkxLiquidationStream.tell(instrument, asked, told));
        } else {
            liquidationsRunning = true;
            told.skipped("liquidation: from before the subscription");
        }
    }

    private static void answer(VenueJson answer, ToldCalls told) {
        switch (answer.field("event").text()) {
            case "subscribe" -> told.acknowledged();
            case "notice", "channel-conn-count" -> told.heartbeat();
            case "channel-conn-count-error" -> told.refused("too many connections of the channel", false);
            case "error" -> {
                String code = answer.field("code").text();
                told.refused(code + " " + answer.optional("msg").map(VenueJson::text).orElse(""),
                        !PASSING.contains(code));
            }
            default -> told.skipped("unknown event");
        }
    }
}
