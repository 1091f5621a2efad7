/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.liq4j.venue.CannedExchange;
import org.liq4j.venue.FakeExchange;
import org.liq4j.venue.Query;
import org.liq4j.venue.ReadRows;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BinanceLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    private final FakeExchange exchange = new FakeExchange(NOW);
    private final BinanceMarketData binance = new BinanceMarketData(exchange.connections(), exchange.base());
    private final CannedExchange canned = new CannedExchange(NOW);
    private final BinanceMarketData quick = new BinanceMarketData(canned.connections(),
            new BinanceExchange().address());

    @BeforeEach
    void answer() {
        canned.answer(path -> (path.equals("/fapi/v1/time") ? "{\"serverTime\":1795284000000}" : "[]")
                .getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void barsWeighByHowManyAreAskedFor() {
        assertEquals(List.of(1, 1, 2, 2, 5, 5, 10, 10), List.of(1, 99, 100, 499, 500, 1000, 1001, 1500).stream()
                .map(BinanceLimits::weightOfBars).toList());
    }

    @Test
    void aPageOfBarsIsAThousandSinceMoreWeighDouble() {
        exchange.answer("[]");
        ReadRows.of(binance.candles(), "BTCUSDT", Duration.ofMinutes(1), "2026-11-20T00:00:00Z",
                "2026-11-20T20:00:00Z");
        assertEquals(List.of(1000L, 200L),
                exchange.requests().stream().map(request -> Query.number(request, "limit")).toList());
    }

    @Test
    void statisticsOfAllSymbolsShareALimitOfTheirOwn() {
        for (int request = 0; request < 950; request++) {
            readOpenInterest("COIN" + request);
        }
        quick.serverTime();
        quick.fundingInterval("BTCUSDT");
        assertEquals(Duration.ZERO, canned.waited());
        readOpenInterest("BTCUSDT");
        assertEquals(Duration.ofMinutes(5), canned.waited());
    }

    private void readOpenInterest(String symbol) {
        ReadRows.of(quick.openInterestHistory(), symbol, Duration.ofMinutes(5), "2026-11-20T00:00:00Z",
                "2026-11-20T00:05:00Z");
    }

    @Test
    void fundingAndItsIntervalsShareALimitOfTheirOwn() {
        for (int request = 0; request < 475; request++) {
            quick.fundingInterval("BTCUSDT");
        }
        readOpenInterest("BTCUSDT");
        assertEquals(Duration.ZERO, canned.waited());
        ReadRows.of(quick.funding(), "BTCUSDT", Duration.ofMinutes(1), "2026-11-20T00:00:00Z", "2026-11-20T01:00:00Z");
        assertEquals(Duration.ofMinutes(5), canned.waited());
    }

    @Test
    void statisticsOlderThanAMonthAreNotAskedFor() {
        exchange.answer("[]");
        ReadRows read = ReadRows.of(binance.openInterestHistory(), "BTCUSDT", Duration.ofDays(1),
                "2026-01-01T00:00:00Z", "2026-11-20T00:00:00Z");
        assertEquals("2026-10-22T18:01:00Z", read.read().covered().from().toString());
        assertEquals(Instant.parse("2026-10-23T00:00:00Z").toEpochMilli(),
                Query.number(exchange.onlyRequest(), "startTime"));
    }
}
