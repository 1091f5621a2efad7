/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.venue.binance.BinanceExchange;
import org.liq4j.venue.bybit.BybitExchange;
import org.liq4j.venue.hyperliquid.HyperliquidExchange;
import org.liq4j.venue.okx.OkxExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What goes wrong with what is around the values: replies without a result, messages without a name, units of another contract. */
class StreamEnvelopesTest {

    private record Case(StreamingExchange exchange, String symbol) {

        List<StreamTopic> topics() {
            return List.of(StreamTopic.candles(symbol, Duration.ofMinutes(1), 1),
                    StreamTopic.of(Kind.TRADES, symbol, 1),
                    StreamTopic.of(Kind.MARK_PRICE, symbol, 1));
        }
    }

    private static final List<Case> CASES = List.of(new Case(new BinanceExchange(), "BTCUSDT"),
            new Case(new BybitExchange(), "BTCUSDT"), new Case(new OkxExchange(), "BTC-USDT-SWAP"),
            new Case(new HyperliquidExchange(), "BTC"));

    private static final List<String> ODD = List.of("{}", "{\"id\":1}", "{\"id\":1,\"result\":null}",
            "{\"id\":1,\"result\":{}}",
            "{\"result\":[]}", "{\"error\":null}", "{\"data\":null}", "{\"data\":{}}", "{\"data\":[]}",
            "{\"data\":[null]}",
            "{\"stream\":null,\"data\":{\"e\":\"trade\"}}", "{\"stream\":\"\"}", "{\"topic\":\"\"}",
            "{\"topic\":null,\"data\":[{}]}",
            "{\"arg\":null,\"data\":[{}]}", "{\"arg\":{},\"data\":[{}]}", "{\"channel\":null,\"data\":{}}",
            "{\"channel\":\"trades\"}", "{\"event\":\"error\"}", "{\"event\":null}", "{\"op\":\"subscribe\"}",
            "{\"success\":false}", "{\"success\":null,\"op\":\"subscribe\"}", "[]", "[[]]", "[null]", "null", "0",
            "\"text\"", "",
            " ", "<html>502</html>");

    /** None is an exception, a value, or nothing at all: whoever waits for values must see in the counts why none come. */
    @Test
    void aReplyWithoutWhatWasExpectedIsToldAndTellsNoValue() {
        List<String> silent = new ArrayList<>();
        for (Case each : CASES) {
            for (String odd : ODD) {
                List<String> told = StreamCalls.of(each.exchange(), each.topics(), odd);
                if (told.isEmpty() && !odd.startsWith("[")) {
                    silent.add(each.exchange().name() + " " + odd);
                }
                assertTrue(told.stream().noneMatch(call -> call.startsWith("TRADES") || call.startsWith("CANDLES")
                        || call.startsWith("MARK_PRICE")), each + " " + odd + " " + told);
            }
        }
        assertEquals(List.of(), silent);
    }

    /** A proxy or a test network is where all connections of a plan go, with the exchange's own path and query. */
    @Test
    void anotherAddressIsTheOneThatIsConnectedTo() {
        for (Case each : CASES) {
            for (StreamConnectionPlan plan : each.exchange().protocol().plan(each.topics())) {
                StreamConnectionPlan moved = plan.at(URI.create("ws://127.0.0.1:8080"));
                assertEquals("ws://127.0.0.1:8080",
                        moved.address().getScheme() + "://" + moved.address().getAuthority());
                assertEquals(plan.address().getRawPath(), moved.address().getRawPath());
                assertEquals(plan.address().getRawQuery(), moved.address().getRawQuery());
                assertEquals(plan.subscriptions(), moved.subscriptions());
            }
        }
    }

    /** Quantities of contracts become coins, each by the size of its own contract. */
    @Test
    void aContractOfAnotherSizeGivesOtherCoins() {
        String trade = "{\"arg\":{\"channel\":\"trades\",\"instId\":\"%s\"},\"data\":[{\"instId\":\"%s\",\"tradeId\":\"1\","
                + "\"px\":\"61234.5\",\"sz\":\"3\",\"side\":\"buy\",\"ts\":\"1789992001000\",\"count\":\"1\"}]}";
        List<StreamTopic> both = List.of(StreamTopic.of(Kind.TRADES, "BTC-USDT-SWAP", 0.01),
                StreamTopic.of(Kind.TRADES, "ETH-USDT-SWAP", 0.1));
        List<String> told = StreamCalls.of(new OkxExchange(), both, trade.replace("%s", "BTC-USDT-SWAP"),
                trade.replace("%s", "ETH-USDT-SWAP"), trade.replace("%s", "DOGE-USDT-SWAP"));
        assertTrue(told.get(0).contains("coins=0.03,"), told.toString());
        assertTrue(told.get(1).contains("coins=0.30000000000000004,") || told.get(1).contains("coins=0.3,"),
                told.toString());
        assertTrue(told.stream().filter(call -> call.startsWith("TRADES")).count() == 2, told.toString());
    }
}
