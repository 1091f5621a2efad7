/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

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
import org.liq4j.api.exchange.StreamedValue.Interest;
import org.liq4j.api.exchange.StreamedValue.Liquidation;
import org.liq4j.api.exchange.StreamedValue.Mark;
import org.liq4j.api.exchange.StreamedValue.Trade;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.StreamProtocolContract;
import org.liq4j.api.kit.StreamSample;
import org.liq4j.venue.StreamCalls;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OkxStreamsTest extends StreamProtocolContract {

    private static final String SYMBOL = "BTC-USDT-SWAP";
    private static final StreamTopic BARS = StreamTopic.candles(SYMBOL, Duration.ofMinutes(1), 0.01);
    private static final StreamTopic TRADES = StreamTopic.of(Kind.TRADES, SYMBOL, 0.01);
    private static final StreamTopic MARK = StreamTopic.of(Kind.MARK_PRICE, SYMBOL, 0.01);
    private static final StreamTopic FUNDING = StreamTopic.of(Kind.FUNDING, SYMBOL, 0.01);
    private static final StreamTopic INTEREST = StreamTopic.of(Kind.OPEN_INTEREST, SYMBOL, 0.01);
    private static final StreamTopic LIQUIDATIONS = StreamTopic.of(Kind.LIQUIDATIONS, SYMBOL, 0.01);

    private static final String CANDLE = """
            {"arg":{"channel":"candle1m","instId":"BTC-USDT-SWAP"},"data":[
             ["1789992000000","61230","61250","61220","61240","1000","10","612350","1"]]}
            """;
    private static final String TRADE = """
            {"arg":{"channel":"trades","instId":"BTC-USDT-SWAP"},"data":[{"instId":"BTC-USDT-SWAP","tradeId":"130639474",
             "px":"61234.5","sz":"1.2","side":"buy","ts":"1789992001000","count":"3"}]}
            """;
    private static final String MARK_PRICE = """
            {"arg":{"channel":"mark-price","instId":"BTC-USDT-SWAP"},"data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP",
             "markPx":"61234.1","ts":"1789992001000"}]}
            """;
    private static final String FUNDING_RATE = """
            {"arg":{"channel":"funding-rate","instId":"BTC-USDT-SWAP"},"data":[{"instId":"BTC-USDT-SWAP","instType":"SWAP",
             "fundingRate":"0.0001","fundingTime":"1790006400000","nextFundingRate":"","nextFundingTime":"1790035200000",
             "ts":"1789992001000"}]}
            """;
    private static final String OPEN_INTEREST = """
            {"arg":{"channel":"open-interest","instId":"BTC-USDT-SWAP"},"data":[{"instId":"BTC-USDT-SWAP",
             "instType":"SWAP","oi":"2874487","oiCcy":"28744.87","oiUsd":"1760000000.5","ts":"1789992001000"}]}
            """;
    private static final String LIQUIDATION = """
            {"arg":{"channel":"liquidation-orders","instType":"SWAP"},"data":[{"instId":"ETH-USDT-SWAP","instType":"SWAP",
             "details":[{"side":"buy","posSide":"short","bkPx":"2500","sz":"9","bkLoss":"0","ccy":"","ts":"1789992002770"}]},
             {"instId":"BTC-USDT-SWAP","instFamily":"BTC-USDT","instType":"SWAP","uly":"BTC-USDT","details":[
             {"side":"sell","posSide":"long","bkPx":"60950.5","sz":"8.5","bkLoss":"0","ccy":"","ts":"1789992002771"},
             {"side":"buy","posSide":"net","bkPx":"62410.5","sz":"2","bkLoss":"0","ccy":"","ts":"1789992002301"}]}]}
            """;

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    protected StreamingExchange create() {
        return new OkxExchange();
    }

    @Override
    protected List<StreamTopic> topics() {
        return List.of(BARS, TRADES, MARK, FUNDING, INTEREST, LIQUIDATIONS);
    }

    @Override
    protected List<StreamSample> samples() {
        Instant time = at(1789992001000L);
        return List.of(
                StreamSample
                        .acknowledged("{\"event\":\"subscribe\",\"arg\":{\"channel\":\"trades\",\"instId\":\"" + SYMBOL
                                + "\"},\"connId\":\"a4d3ae55\"}"),
                StreamSample.refused("{\"event\":\"error\",\"code\":\"60018\",\"msg\":\"Wrong URL or channel\"}", true),
                StreamSample.refused("{\"event\":\"error\",\"code\":\"60014\",\"msg\":\"Too frequent\"}", false),
                StreamSample.heartbeat("{\"event\":\"notice\",\"code\":\"64008\",\"msg\":\"upgrade\"}"),
                StreamSample.heartbeat("pong"),
                StreamSample.of(CANDLE, BARS, bar(true)),
                StreamSample.of(CANDLE.replace("\"1\"]", "\"0\"]"), BARS, bar(false)),
                StreamSample.of(TRADE, TRADES, new Trade(time, "130639474", 61234.5, 0.012, true)),
                StreamSample.of(MARK_PRICE, MARK, new Mark(time, 61234.1)),
                StreamSample.of(FUNDING_RATE, FUNDING,
                        new Funding(time, 0.0001, Optional.of(at(1790006400000L)), Optional.of(Duration.ofHours(8)))),
                StreamSample.of(OPEN_INTEREST, INTEREST, new Interest(time, 28744.87)),
                StreamSample.skipped(LIQUIDATION, "liquidation: from before the subscription"),
                StreamSample.of(LIQUIDATION, LIQUIDATIONS,
                        new Liquidation(at(1789992002771L), Side.LONG, 60950.5, 0.085),
                        new Liquidation(at(1789992002301L), Side.SHORT, 62410.5, 0.02)),
                StreamSample.heartbeat(LIQUIDATION.replace(SYMBOL, "SOL-USDT-SWAP")));
    }

    private static Bar bar(boolean closed) {
        return new Bar(at(1789992000000L), at(1789992060000L), 61230, 61250, 61220, 61240, 10, Double.NaN, 612350,
                closed);
    }

    private List<String> told(String... messages) {
        return StreamCalls.of(create(), topics(), messages);
    }

    /** Of all swaps but ours most is told: it is left out without a word. */
    @Test
    void aPositionThatTheOrderDoesNotCloseIsLeftOut() {
        List<String> told = told(LIQUIDATION, LIQUIDATION.replace("\"posSide\":\"long\"", "\"posSide\":\"short\""));
        assertEquals(List.of("skipped details.posSide must be the position that the order's side closes",
                "LIQUIDATIONS Liquidation[time=2026-09-21T12:00:02.301Z, side=SHORT, price=62410.5, coins=0.02]"),
                told.subList(1, told.size()).stream().map(call -> call.replace("data.", "")).toList());
    }

    @Test
    void aFundingRateWithoutTimeIsOfWhenItCame() {
        assertEquals(
                List.of("FUNDING Funding[time=2026-11-30T12:00:00Z, rate=1.0E-4, "
                        + "settlement=Optional[2026-09-21T16:00:00Z], interval=Optional.empty]"),
                told(FUNDING_RATE.replace("\"ts\":\"1789992001000\"", "\"ts\":\"\"").replace("1790035200000", "")));
    }

    @Test
    void aPrivateChannelIsNoMarketData() {
        assertEquals(List.of("skipped unknown channel"), told(
                "{\"arg\":{\"channel\":\"liquidation-warning\",\"instType\":\"ANY\"},\"data\":[{\"instId\":\"" + SYMBOL
                        + "\",\"posSide\":\"long\",\"markPx\":\"61250.5\"}]}"));
    }

    @Test
    void argumentsMayComeLast() {
        String late = "{\"data\":" + TRADE.substring(TRADE.indexOf("[{"), TRADE.lastIndexOf(']') + 1)
                + ",\"arg\":{\"instId\":\"" + SYMBOL + "\",\"channel\":\"trades\"}}";
        assertEquals(told(TRADE), told(late));
    }

    @Test
    void candlesHaveAnAddressOfTheirOwn() {
        List<StreamConnectionPlan> plans = create().protocol().plan(topics());
        assertEquals(List.of("/ws/v5/public", "/ws/v5/business"),
                plans.stream().map(plan -> plan.address().getPath()).toList());
        assertEquals(List.of(
                "{\"op\":\"subscribe\",\"args\":[{\"channel\":\"candle1m\",\"instId\":\"BTC-USDT-SWAP\"}]}"),
                plans.getLast().subscriptions());
        assertEquals("{\"op\":\"subscribe\",\"args\":[{\"channel\":\"liquidation-orders\",\"instType\":\"SWAP\"}]}",
                plans.getFirst().subscriptions().getLast());
    }
}
