/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Bar;
import org.liq4j.api.exchange.StreamedValue.Funding;
import org.liq4j.api.exchange.StreamedValue.Interest;
import org.liq4j.api.exchange.StreamedValue.Mark;
import org.liq4j.api.exchange.StreamedValue.Trade;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.kit.StreamProtocolContract;
import org.liq4j.api.kit.StreamSample;
import org.liq4j.venue.StreamCalls;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HyperliquidStreamsTest extends StreamProtocolContract {

    private static final StreamTopic BARS = StreamTopic.candles("BTC", Duration.ofMinutes(1), 1);
    private static final StreamTopic TRADES = StreamTopic.of(Kind.TRADES, "BTC", 1);
    private static final StreamTopic MARK = StreamTopic.of(Kind.MARK_PRICE, "BTC", 1);
    private static final StreamTopic FUNDING = StreamTopic.of(Kind.FUNDING, "BTC", 1);
    private static final StreamTopic INTEREST = StreamTopic.of(Kind.OPEN_INTEREST, "BTC", 1);
    private static final Instant MINUTE = Instant.ofEpochMilli(1789992000000L);

    private static final String CANDLE = """
            {"channel":"candle","data":{"t":1789992000000,"T":1789992059999,"s":"BTC","i":"1m","o":"61230.0","c":"61240.0",
             "h":"61250.0","l":"61220.0","v":"10.0","n":61}}
            """;
    private static final String NEXT = CANDLE.replace("1789992000000", "1789992060000").replace("1789992059999",
            "1789992119999");
    private static final String TRADE = """
            {"channel":"trades","data":[{"coin":"BTC","side":"A","px":"61234.0","sz":"0.00022","time":1789992001052,
             "hash":"0x00","tid":1095884267920331,"users":["0x1111","0x2222"]},{"coin":"BTC","side":"B","px":"61235.0",
             "sz":"0.5","time":1789992001052,"hash":"0x00","tid":159797238452866,"users":["0x3333","0x4444"]}]}
            """;
    private static final String CONTEXT = """
            {"channel":"activeAssetCtx","data":{"coin":"BTC","ctx":{"funding":"0.0000125","openInterest":"36295.80812",
             "prevDayPx":"60759.0","dayNtlVlm":"4490636699.3","premium":null,"oraclePx":"61284.7","markPx":"61240.0",
             "midPx":null,"impactPxs":null,"dayBaseVlm":"56265.69"}}}
            """;

    @Override
    protected StreamingExchange create() {
        return new HyperliquidExchange();
    }

    @Override
    protected List<StreamTopic> topics() {
        return List.of(BARS, TRADES, MARK, FUNDING, INTEREST);
    }

    @Override
    protected List<StreamSample> samples() {
        Instant time = Instant.ofEpochMilli(1789992001052L);
        return List.of(StreamSample.heartbeat("Websocket connection established."),
                StreamSample.acknowledged("{\"channel\":\"subscriptionResponse\",\"data\":{\"method\":\"subscribe\","
                        + "\"subscription\":{\"type\":\"trades\",\"coin\":\"BTC\"}}}"),
                StreamSample.refused("{\"channel\":\"error\",\"data\":\"Invalid subscription\"}", true),
                StreamSample.refused("{\"channel\":\"error\",\"data\":\"Already subscribed\"}", false),
                StreamSample.heartbeat("{\"channel\":\"pong\"}"),
                StreamSample.skipped(TRADE, "trade: from before the subscription"),
                StreamSample.of(TRADE, TRADES, new Trade(time, "1095884267920331", 61234, 0.00022, false),
                        new Trade(time, "159797238452866", 61235, 0.5, true)),
                StreamSample.of(CANDLE, BARS, bar(0, 61240, false)),
                StreamSample.of(CANDLE.replace("61240.0", "61245.0"), BARS, bar(0, 61245, false)),
                StreamSample.of(NEXT, BARS, bar(0, 61245, true), bar(1, 61240, false)),
                StreamSample.skipped(CANDLE, "candle: is closed already"),
                StreamSample.of(CONTEXT, MARK, new Mark(StreamCalls.RECEIVED_AT, 61240))
                        .and(FUNDING, new Funding(StreamCalls.RECEIVED_AT, 0.0000125, Optional.empty(),
                                Optional.of(Duration.ofHours(1))))
                        .and(INTEREST, new Interest(StreamCalls.RECEIVED_AT, 36295.80812)),
                StreamSample.skipped("{\"channel\":\"allMids\",\"data\":{\"mids\":{\"BTC\":\"1\"}}}",
                        "unknown channel"));
    }

    private static Bar bar(int minute, double close, boolean closed) {
        Instant start = MINUTE.plusSeconds(60L * minute);
        return new Bar(start, start.plusSeconds(60), 61230, 61250, 61220, close, 10, Double.NaN, Double.NaN, closed);
    }

    private List<String> told(String... messages) {
        return StreamCalls.of(create(), topics(), messages);
    }

    /** A coin without a book has no open interest: 0 is a missing value. */
    @Test
    void openInterestOfNothingIsLeftOut() {
        assertEquals("skipped data.ctx.openInterest must be a quantity above zero",
                told(CONTEXT.replace("36295.80812", "0.0")).getLast());
    }

    @Test
    void aBarWithoutTradesAfterItIsClosedByTheNextThatComes() {
        List<String> told = told(CANDLE, NEXT.replace("1789992060000", "1789992300000").replace("1789992119999",
                "1789992359999"));
        assertEquals(3, told.size());
        assertEquals("CANDLES " + bar(0, 61240, true), told.get(1));
        assertEquals("CANDLES " + bar(5, 61240, false), told.get(2));
    }

    @Test
    void theChannelMayComeLast() {
        String late = "{\"data\":" + TRADE.substring(TRADE.indexOf("[{"), TRADE.lastIndexOf(']') + 1)
                + ",\"channel\":\"trades\"}";
        assertEquals(told(TRADE, TRADE), told(TRADE, late));
    }

    @Test
    void whatOneChannelTellsIsAskedForOnce() {
        assertEquals(List.of(
                "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"candle\",\"coin\":\"BTC\",\"interval\":\"1m\"}}",
                "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"trades\",\"coin\":\"BTC\"}}",
                "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"activeAssetCtx\",\"coin\":\"BTC\"}}"),
                create().protocol().plan(topics()).getFirst().subscriptions());
    }
}
