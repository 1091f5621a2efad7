/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Bar;
import org.liq4j.api.exchange.StreamedValue.Funding;
import org.liq4j.api.exchange.StreamedValue.Liquidation;
import org.liq4j.api.exchange.StreamedValue.Mark;
import org.liq4j.api.exchange.StreamedValue.Trade;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.StreamProtocolContract;
import org.liq4j.api.kit.StreamSample;
import org.liq4j.venue.StreamCalls;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BinanceStreamsTest extends StreamProtocolContract {

    private static final StreamTopic BARS = StreamTopic.candles("BTCUSDT", Duration.ofMinutes(1), 1);
    private static final StreamTopic TRADES = StreamTopic.of(Kind.TRADES, "BTCUSDT", 1);
    private static final StreamTopic MARK = StreamTopic.of(Kind.MARK_PRICE, "BTCUSDT", 1);
    private static final StreamTopic FUNDING = StreamTopic.of(Kind.FUNDING, "BTCUSDT", 1);
    private static final StreamTopic LIQUIDATIONS = StreamTopic.of(Kind.LIQUIDATIONS, "BTCUSDT", 1);
    private static final StreamTopic ETHER = StreamTopic.of(Kind.MARK_PRICE, "ETHUSDT", 1);

    private static final String KLINE = """
            {"stream":"btcusdt@kline_1m","data":{"e":"kline","E":1789992060012,"s":"BTCUSDT","k":{"t":1789992000000,
             "T":1789992059999,"s":"BTCUSDT","i":"1m","f":100,"L":200,"o":"61230.00","c":"61240.00","h":"61250.00",
             "l":"61220.00","v":"10.000","n":100,"x":true,"q":"612350.0000","V":"6.000","Q":"367410.000","B":"0"}}}
            """;
    private static final String TRADE = """
            {"stream":"btcusdt@aggTrade","data":{"e":"aggTrade","E":1789992000123,"a":5933014,"s":"BTCUSDT","p":"61234.50",
             "q":"0.120","f":100,"l":105,"T":1789992000085,"m":true,"nq":"0.120","st":1}}
            """;
    private static final String MARK_PRICE = """
            {"e":"markPriceUpdate","E":1789992001000,"s":"BTCUSDT","p":"61234.10000000","ap":"61000.00000000",
             "P":"61230.00000000","i":"61235.20000000","r":"0.00010000","T":1790006400000,"st":1}
            """;
    private static final String FORCE_ORDER = """
            {"stream":"btcusdt@forceOrder","data":{"e":"forceOrder","E":1789992002345,"o":{"s":"BTCUSDT","S":"SELL",
             "o":"LIMIT","f":"IOC","q":"0.700","p":"60990.00","ap":"61200.50","X":"FILLED","l":"0.100","z":"0.500",
             "T":1789992002340,"ps":"BTCUSDT","st":1}}}
            """;

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    protected StreamingExchange create() {
        return new BinanceExchange();
    }

    @Override
    protected List<StreamTopic> topics() {
        return List.of(BARS, TRADES, MARK, FUNDING, LIQUIDATIONS, ETHER);
    }

    @Override
    protected List<StreamSample> samples() {
        return List.of(StreamSample.acknowledged("{\"result\":null,\"id\":1}"),
                StreamSample.refused("{\"error\":{\"code\":3,\"msg\":\"Invalid JSON\"}}", true),
                StreamSample.refused("{\"error\":{\"code\":-1008,\"msg\":\"Too many requests\"},\"id\":1}", false),
                StreamSample.of(KLINE, BARS, bar(true)),
                StreamSample.of(KLINE.replace("\"x\":true", "\"x\":false"), BARS, bar(false)),
                StreamSample.of(TRADE, TRADES, trade(false)),
                StreamSample.of(TRADE.replace("\"m\":true", "\"m\":false"), TRADES, trade(true)),
                StreamSample.of(MARK_PRICE, MARK, mark()).and(FUNDING, funding()),
                StreamSample.of("[" + MARK_PRICE + "," + MARK_PRICE.replace("BTCUSDT", "ETHUSDT") + "]", MARK, mark())
                        .and(FUNDING, funding()).and(ETHER, mark()),
                StreamSample.of(FORCE_ORDER, LIQUIDATIONS, liquidation(Side.LONG)),
                StreamSample.of(FORCE_ORDER.replace("SELL", "BUY"), LIQUIDATIONS, liquidation(Side.SHORT)),
                StreamSample.skipped("{\"e\":\"24hrTicker\",\"E\":1789992000123,\"s\":\"BTCUSDT\"}", "unknown event"));
    }

    private static Bar bar(boolean closed) {
        return new Bar(at(1789992000000L), at(1789992060000L), 61230, 61250, 61220, 61240, 10, 6, 612350, closed);
    }

    private static Trade trade(boolean takerBuys) {
        return new Trade(at(1789992000085L), "5933014", 61234.5, 0.12, takerBuys);
    }

    private static Mark mark() {
        return new Mark(at(1789992001000L), 61234.1);
    }

    private static Funding funding() {
        return new Funding(at(1789992001000L), 0.0001, Optional.of(at(1790006400000L)), Optional.empty());
    }

    private static Liquidation liquidation(Side side) {
        return new Liquidation(at(1789992002340L), side, 61200.5, 0.5);
    }

    private List<String> told(String message) {
        return StreamCalls.of(create(), topics(), message);
    }

    @Test
    void coinMarginedFuturesAreLeftOut() {
        assertEquals(List.of("skipped liquidation: is of COIN-M"), told(FORCE_ORDER.replace("\"st\":1", "\"st\":2")));
        assertEquals(List.of("skipped trade: is of COIN-M"), told(TRADE.replace("\"st\":1", "\"st\":2")));
        assertEquals(List.of("skipped mark price: unknown st"), told(MARK_PRICE.replace("\"st\":1", "\"st\":7")));
    }

    @Test
    void anOrderThatIsNotFilledToItsEndIsToldAgainAndNotCountedTwice() {
        assertEquals(List.of("skipped liquidation: is not filled"),
                told(FORCE_ORDER.replace("\"FILLED\"", "\"PARTIALLY_FILLED\"")));
    }

    @Test
    void aFutureWithoutFundingHasAMarkPriceOnly() {
        assertEquals(List.of("MARK_PRICE Mark[time=2026-09-21T12:00:01Z, price=61234.1]",
                "skipped mark price: has no funding rate"),
                told(MARK_PRICE.replace("\"0.00010000\"", "\"\"").replace("1790006400000", "0")));
    }

    @Test
    void valuesThatBreakARuleAreLeftOut() {
        assertEquals(List.of("skipped trade: price must be within [1e-12, 1e12]"),
                told(TRADE.replace("61234.50", "0")));
        assertEquals(List.of("skipped trade: quantity must be above zero"), told(TRADE.replace("\"q\":\"0.120\"",
                "\"q\":\"-1\"")));
        assertEquals(List.of("skipped trade: time must be epoch milliseconds above zero"),
                told(TRADE.replace("\"T\":1789992000085", "\"T\":0")));
        assertEquals(List.of("skipped trade: unknown side"), told(TRADE.replace("\"m\":true", "\"m\":\"x\"")));
        assertEquals(List.of("skipped data.o.S is an unknown side"), told(FORCE_ORDER.replace("SELL", "HOLD")));
        assertEquals(List.of("skipped bar must satisfy low <= open, close <= high"),
                told(KLINE.replace("61220.00", "61235.00")));
    }

    @Test
    void fieldsMayComeInAnyOrder() {
        assertEquals(told(TRADE), told(
                "{\"data\":{\"m\":true,\"T\":1789992000085,\"q\":0.12,\"p\":61234.5,\"s\":\"BTCUSDT\",\"a\":\"5933014\","
                        + "\"e\":\"aggTrade\"},\"stream\":\"btcusdt@aggTrade\"}"));
    }

    @Test
    void theAddressSaysItAll() {
        StreamConnectionPlan plan = create().protocol().plan(topics()).getFirst();
        assertEquals("wss://fstream.binance.com/market/stream?streams=btcusdt@kline_1m/btcusdt@aggTrade/"
                + "btcusdt@markPrice@1s/btcusdt@forceOrder/ethusdt@markPrice@1s", plan.address().toString());
        assertEquals(List.of(), plan.subscriptions());
        assertEquals(Optional.of(Duration.ofHours(24)), plan.longestLife());
        assertEquals("streams=%E5%B8%81usdt@aggTrade", create().protocol()
                .plan(List.of(StreamTopic.of(Kind.TRADES, "\u5e01USDT", 1))).getFirst().address().getRawQuery());
    }
}
