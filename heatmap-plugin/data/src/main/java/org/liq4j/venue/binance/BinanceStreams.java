/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.StreamConnectionPlan;
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
 * Streams of Binance: {@code wss://fstream.binance.com/market/stream?streams=btcusdt@kline_1m/btcusdt@forceOrder}. What is
 * wanted stands in the address, and nothing has to be sent. The address without {@code /market} still accepts connections and
 * confirms subscriptions, and carries none of these.
 *
 * <pre>
 * {"stream":"btcusdt@aggTrade","data":{"e":"aggTrade",..}}   by /stream
 * {"e":"aggTrade",..}                                        by /ws
 * [{"e":"markPriceUpdate",..},..]                            of all symbols
 * {"result":null,"id":1}                                     confirms what was sent, and proves nothing
 * {"error":{"code":3,"msg":"Invalid JSON: .."}}              refuses it; the id may be missing
 * </pre>
 *
 * The exchange pings by the protocol's own frames, takes 1,024 streams on a connection, and cuts it after 24 hours.
 */
final class BinanceStreams extends VenueStreams {

    static final Set<Kind> KINDS = Set.of(Kind.CANDLES, Kind.TRADES, Kind.MARK_PRICE, Kind.FUNDING, Kind.LIQUIDATIONS);

    private static final int MOST_STREAMS = 200;
    private static final int MESSAGES_PER_SECOND = 5;
    private static final Duration LONGEST_LIFE = Duration.ofHours(24);
    /** Unknown property, wrong type, invalid request, invalid JSON. */
    private static final int LAST_CODE_OF_A_WRONG_REQUEST = 3;

    private final WireTrade trade = new WireTrade();

    @Override
    public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
        return StreamChannels.of(topics, KINDS, BinanceStreams::stream, MOST_STREAMS).stream()
                .map(channels -> new StreamConnectionPlan(address(channels.names()), channels.topics(), List.of(),
                        Optional.empty(), MESSAGES_PER_SECOND, Optional.of(LONGEST_LIFE), channels.quietFor()))
                .toList();
    }

    private static String stream(StreamTopic topic) {
        String name = topic.symbol().toLowerCase(Locale.ROOT) + "@";
        return switch (topic.kind()) {
            case CANDLES -> name + "kline_" + BinanceMarketData.BARS.nameOf(topic.interval());
            case TRADES -> name + "aggTrade";
            case LIQUIDATIONS -> name + "forceOrder";
            case MARK_PRICE, FUNDING, OPEN_INTEREST -> name + "markPrice@1s";
        };
    }

    /** Some symbols are of Chinese characters. */
    private static URI address(List<String> streams) {
        try {
            String ascii = new URI("wss", "fstream.binance.com", "/market/stream",
                    "streams=" + String.join("/", streams), null).toASCIIString();
            return URI.create(ascii);
        } catch (URISyntaxException e) {
            throw new InvalidValueException("symbol", e.getInput(), "must fit into an address");
        }
    }

    @Override
    protected boolean readTrades(StreamMessage message, TopicIndex asked, StreamReceiver receiver) {
        return BinanceTradeStream.read(message, trade.clear(), asked, receiver);
    }

    @Override
    protected void read(VenueJson message, TopicIndex asked, Instant receivedAt, ToldCalls told) {
        VenueJson payload = message.optional("stream").flatMap(stream -> message.optional("data")).orElse(message);
        if (payload.isArray()) {
            told.each(payload, event -> event(event, asked, told));
        } else if (payload.optional("e").isPresent()) {
            event(payload, asked, told);
        } else {
            answer(payload, told);
        }
    }

    private static void event(VenueJson event, TopicIndex asked, ToldCalls told) {
        switch (event.field("e").text()) {
            case "kline" -> BinanceKlineStream.of(event).tell(asked, told);
            case "markPriceUpdate" -> BinanceMarkPriceStream.of(event).tell(asked, told);
            case "forceOrder" -> BinanceLiquidationStream.of(event).tell(asked, told);
            default -> told.skipped("unknown event");
        }
    }

    private static void answer(VenueJson answer, ToldCalls told) {
        VenueJson error = answer.optional("error").orElse(answer);
        Optional<VenueJson> code = error.optional("code");
        if (code.isPresent()) {
            double number = code.get().number();
            told.refused(code.get().text() + " " + error.optional("msg").map(VenueJson::text).orElse(""),
                    number >= 0 && number <= LAST_CODE_OF_A_WRONG_REQUEST);
        } else if (answer.optional("id").isPresent()) {
            told.acknowledged();
        } else {
            told.skipped("unknown form");
        }
    }
}
