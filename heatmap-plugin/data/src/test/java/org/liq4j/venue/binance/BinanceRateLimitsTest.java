/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.venue.FakeExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BinanceRateLimitsTest {

    private static final String ORDERS = "{\"rateLimitType\":\"ORDERS\",\"interval\":\"SECOND\",\"intervalNum\":10,"
            + "\"limit\":300}";

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2026-11-21T18:00:00Z"));
    private final BinanceMarketData binance = new BinanceMarketData(exchange.connections(), exchange.base());

    @AfterEach
    void close() {
        exchange.close();
    }

    private static String weight(String interval, int number, String limit) {
        return "{\"rateLimitType\":\"REQUEST_WEIGHT\",\"interval\":\"" + interval + "\",\"intervalNum\":" + number
                + ",\"limit\":" + limit + "}";
    }

    private List<String> adopt(String... limits) {
        exchange.answer("{\"rateLimits\":" + List.of(limits) + ",\"symbols\":[]}");
        return binance.adoptLimits().sentences();
    }

    private RateLimit inForce() {
        return binance.limits().getFirst();
    }

    @Test
    void withoutItTheDocumentedWeightHolds() {
        assertEquals(new RateLimit("weight", 2400, Duration.ofMinutes(1), 100), inForce());
    }

    @Test
    void whatTheVenueTellsIsKeptToByAllWhoAskIt() {
        assertEquals(List.of(), adopt(ORDERS, weight("MINUTE", 1, "1200")));
        assertEquals(new RateLimit("weight", 1200, Duration.ofMinutes(1), 50), inForce());
        assertEquals(inForce(), new BinanceMarketData(exchange.connections(), exchange.base()).limits().getFirst());
    }

    @Test
    void aListOfInstrumentsTellsItToo() {
        exchange.answer("{\"rateLimits\":[" + weight("MINUTE", 1, "\"6000\"") + "],\"symbols\":[]}");
        binance.instruments();
        assertEquals(new RateLimit("weight", 6000, Duration.ofMinutes(1), 250), inForce());
    }

    @Test
    void requestsWaitForTheWeightThatIsTold() {
        adopt(weight("MINUTE", 1, "24"));
        exchange.answer("{\"serverTime\":1795284000000}");
        for (int used = 1; used < 23; used++) {
            binance.serverTime();
        }
        assertEquals(Duration.ZERO, exchange.waited());
        binance.serverTime();
        assertEquals(Duration.ofMinutes(1), exchange.waited());
    }

    @Test
    void theLeastOfSeveralCounts() {
        adopt(weight("MINUTE", 1, "2400"), weight("MINUTE", 1, "1200"));
        assertEquals(1200, inForce().weight());
    }

    @Test
    void otherIntervalsAndTypesAreCounted() {
        assertEquals(List.of("unknown value: 3 left out, the first: limit of REQUEST_WEIGHT in 1 DAY"),
                adopt(weight("DAY", 1, "9000"), weight("MINUTE", 5, "9000"),
                        "{\"rateLimitType\":\"RAW_REQUESTS\",\"interval\":\"MINUTE\",\"intervalNum\":1,\"limit\":9000}"));
        assertEquals(2400, inForce().weight());
    }

    @Test
    void aBrokenLimitIsCountedAndChangesNothing() {
        for (String broken : List.of("0", "-2400", "23", "9601", "1e15", "2400.5", "\"many\"", "null", "[]", "{}",
                "\"99999999999999999999999\"")) {
            List<String> issues = adopt(weight("MINUTE", 1, broken));
            assertEquals(1, issues.size(), broken);
            assertTrue(issues.getFirst().startsWith("broken row: 1 left out, the first: rateLimits[0].limit = "),
                    issues.getFirst());
            assertEquals(2400, inForce().weight());
        }
    }

    @Test
    void aReplyWithoutLimitsChangesNothing() {
        for (String reply : List.of("{\"symbols\":[]}", "{\"rateLimits\":7}", "[]", "{\"rateLimits\":[7,null]}")) {
            exchange.answer(reply);
            ReplyIssues issues = binance.adoptLimits();
            assertEquals(1, issues.sentences().size(), reply);
            assertEquals(2400, inForce().weight());
        }
    }
}
