/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

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
import org.liq4j.api.exchange.StreamedValue.Liquidation;
import org.liq4j.api.exchange.StreamedValue.Mark;
import org.liq4j.api.exchange.StreamedValue.Trade;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.StreamProtocolContract;
import org.liq4j.api.kit.StreamSample;
import org.liq4j.venue.StreamCalls;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BybitStreamsTest extends StreamProtocolContract {

    private static final StreamTopic BARS = StreamTopic.candles("BTCUSDT", Duration.ofMinutes(1), 1);
    private static final StreamTopic TRADES = StreamTopic.of(Kind.TRADES, "BTCUSDT", 1);
    private static final StreamTopic MARK = StreamTopic.of(Kind.MARK_PRICE, "BTCUSDT", 1);
    private static final StreamTopic FUNDING = StreamTopic.of(Kind.FUNDING, "BTCUSDT", 1);
    private static final StreamTopic INTEREST = StreamTopic.of(Kind.OPEN_INTEREST, "BTCUSDT", 1);
    private static final StreamTopic LIQUIDATIONS = StreamTopic.of(Kind.LIQUIDATIONS, "BTCUSDT", 1);

    private static final String KLINE = """
            {"topic":"kline.1.BTCUSDT","data":[{"start":1789992000000,"end":1789992059999,"interval":"1","open":"61230",
             "close":"61240","high":"61250","low":"61220","volume":"10","turnover":"612350","confirm":true,
             "timestamp":1789992060000}],"ts":1789992060012,"type":"snapshot"}
            """;
    private static final String TRADE = """
            {"topic":"publicTrade.BTCUSDT","type":"snapshot","ts":1789992001005,"data":[{"T":1789992001000,"s":"BTCUSDT",
             "S":"Buy","v":"0.010","p":"61234.50","L":"PlusTick","i":"9dc75fca-4bdd-4773-9f78-6f5d7ab2a110","BT":false,
             "seq":1},{"T":1789992001001,"s":"BTCUSDT","S":"Sell","v":"0.020","p":"61234.40","L":"MinusTick",
             "i":"9dc75fca-4bdd-4773-9f78-6f5d7ab2a111","BT":false,"seq":1}]}
            """;
    private static final String TICKER = """
            {"topic":"tickers.BTCUSDT","type":"snapshot","data":{"symbol":"BTCUSDT","lastPrice":"61230","markPrice":"61234.10",
             "fundingRate":"0.0001","nextFundingTime":"1790006400000","fundingIntervalHour":"8",
             "openInterest":"63910.691","singleOpenInterest":"31955.346"},"cs":1,"ts":1789992001000}
            """;
    private static final String LIQUIDATION = """
            {"topic":"allLiquidation.BTCUSDT","type":"snapshot","ts":1789992003204,"data":[
             {"T":1789992002929,"s":"BTCUSDT","S":"Buy","v":"0.015","p":"60950.50"},
             {"T":1789992003011,"s":"BTCUSDT","S":"Sell","v":"1.250","p":"62410.0"}]}
            """;

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private static String delta(String fields) {
        return "{\"topic\":\"tickers.BTCUSDT\",\"type\":\"delta\",\"data\":{\"symbol\":\"BTCUSDT\"" + fields
                + "},\"cs\":2,\"ts\":1789992001100}";
    }

    private static Funding funding(long millis, double rate) {
        return new Funding(at(millis), rate, Optional.of(at(1790006400000L)), Optional.of(Duration.ofHours(8)));
    }

    @Override
    protected StreamingExchange create() {
        return new BybitExchange();
    }

    @Override
    protected List<StreamTopic> topics() {
        return List.of(BARS, TRADES, MARK, FUNDING, INTEREST, LIQUIDATIONS);
    }

    @Override
    protected List<StreamSample> samples() {
        return List.of(
                StreamSample.acknowledged(
                        "{\"success\":true,\"ret_msg\":\"\",\"conn_id\":\"c\",\"req_id\":\"1\",\"op\":\"subscribe\"}"),
                StreamSample.refused("{\"success\":false,\"ret_msg\":\"Invalid topic: x\",\"conn_id\":\"c\","
                        + "\"op\":\"subscribe\"}", true),
                StreamSample.refused("{\"success\":false,\"ret_msg\":\"busy\",\"op\":\"subscribe\"}", false),
                StreamSample.heartbeat("{\"success\":true,\"ret_msg\":\"pong\",\"conn_id\":\"c\",\"op\":\"ping\"}"),
                StreamSample.skipped(delta(",\"fundingRate\":\"0.0002\""), "ticker: delta before the snapshot"),
                StreamSample.of(KLINE, BARS,
                        new Bar(at(1789992000000L), at(1789992060000L), 61230, 61250, 61220, 61240, 10, Double.NaN,
                                612350, true)),
                StreamSample.of(TRADE, TRADES,
                        new Trade(at(1789992001000L), "9dc75fca-4bdd-4773-9f78-6f5d7ab2a110", 61234.5, 0.01, true),
                        new Trade(at(1789992001001L), "9dc75fca-4bdd-4773-9f78-6f5d7ab2a111", 61234.4, 0.02, false)),
                StreamSample.of(TICKER, MARK, new Mark(at(1789992001000L), 61234.1))
                        .and(FUNDING, funding(1789992001000L, 0.0001))
                        .and(INTEREST, new Interest(at(1789992001000L), 31955.346)),
                StreamSample.of(delta(",\"fundingRate\":\"0.00012\""), FUNDING, funding(1789992001100L, 0.00012)),
                StreamSample.of(delta(",\"markPrice\":\"61235\""), MARK, new Mark(at(1789992001100L), 61235)),
                StreamSample.of(delta(",\"openInterest\":\"64000\""), INTEREST,
                        new Interest(at(1789992001100L), 32000)),
                StreamSample.heartbeat(delta(",\"bid1Price\":\"61229.9\"")),
                StreamSample.of(LIQUIDATION, LIQUIDATIONS,
                        new Liquidation(at(1789992002929L), Side.LONG, 60950.5, 0.015),
                        new Liquidation(at(1789992003011L), Side.SHORT, 62410, 1.25)));
    }

    private List<String> told(String... messages) {
        return StreamCalls.of(create(), topics(), messages);
    }

    /** The side is of the position: the opposite of an order's. */
    @Test
    void buyMeansThatALongWasLiquidated() {
        assertEquals("LIQUIDATIONS Liquidation[time=2026-09-21T12:00:02.929Z, side=LONG, price=60950.5, coins=0.015]",
                told(LIQUIDATION).getFirst());
    }

    @Test
    void openInterestCountsEachContractOnce() {
        assertEquals("OPEN_INTEREST Interest[time=2026-09-21T12:00:01Z, coins=31955.3455]",
                told(TICKER.replace(",\"singleOpenInterest\":\"31955.346\"", "")
                        .replace("\"openInterest\":\"63910.691\",\"singleOpenInterest\"",
                                "\"openInterest\":\"63910.691\",\"another\""))
                        .getLast());
    }

    @Test
    void aRateThatCannotBeReadIsNotTheOneBefore() {
        List<String> told = told(TICKER, delta(",\"fundingRate\":\"7\""),
                delta(",\"nextFundingTime\":\"1790035200000\""));
        assertEquals(List.of("skipped data.fundingRate must be a rate within (-1, 1)", "heartbeat"),
                told.subList(3, told.size()));
    }

    @Test
    void oneBrokenTradeCostsOneTrade() {
        List<String> told = told(TRADE.replace("\"Buy\"", "\"Buyer\""));
        assertEquals(2, told.size());
        assertEquals("skipped trade: unknown side", told.getFirst());
    }

    @Test
    void theTopicMayComeLast() {
        String late = "{\"data\":" + TRADE.substring(TRADE.indexOf("[{"), TRADE.lastIndexOf(']') + 1)
                + ",\"topic\":\"publicTrade.BTCUSDT\"}";
        assertEquals(told(TRADE), told(late));
    }

    /** One wrong argument fails a whole request. */
    @Test
    void eachChannelIsAskedForAlone() {
        assertEquals("{\"op\":\"subscribe\",\"req_id\":\"kline.1.BTCUSDT\",\"args\":[\"kline.1.BTCUSDT\"]}",
                create().protocol().plan(topics()).getFirst().subscriptions().getFirst());
        assertEquals(4, create().protocol().plan(topics()).getFirst().subscriptions().size());
    }
}
