/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.venue.FakeExchange;
import org.liq4j.venue.Query;
import org.liq4j.venue.ReadRows;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BinanceLimitsTest {

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2026-11-21T18:00:00Z"));
    private final BinanceVenue binance = new BinanceVenue(exchange.connections(), exchange.base());

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
        exchange.answer("[]");
        for (int request = 0; request < 950; request++) {
            readOpenInterest("COIN" + request);
        }
        assertEquals(Duration.ZERO, exchange.waited());
        exchange.answer("{\"serverTime\":1795284000000}");
        binance.serverTime();
        assertEquals(Duration.ZERO, exchange.waited());
        exchange.answer("[]");
        readOpenInterest("BTCUSDT");
        assertEquals(Duration.ofMinutes(5), exchange.waited());
    }

    private void readOpenInterest(String symbol) {
        ReadRows.of(binance.openInterestHistory(), symbol, Duration.ofMinutes(5), "2026-11-20T00:00:00Z",
                "2026-11-20T00:05:00Z");
    }

    @Test
    void fundingAndItsIntervalsShareALimitOfTheirOwn() {
        exchange.answer("[]");
        for (int request = 0; request < 475; request++) {
            binance.fundingInterval("BTCUSDT");
        }
        readOpenInterest("BTCUSDT");
        assertEquals(Duration.ZERO, exchange.waited());
        ReadRows.of(binance.funding(), "BTCUSDT", Duration.ofMinutes(1), "2026-11-20T00:00:00Z",
                "2026-11-20T01:00:00Z");
        assertEquals(Duration.ofMinutes(5), exchange.waited());
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
