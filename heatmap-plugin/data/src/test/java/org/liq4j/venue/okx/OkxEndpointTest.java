/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.RowHistory;
import org.liq4j.venue.FakeExchange;
import org.liq4j.venue.Query;
import org.liq4j.venue.ReadRows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OkxEndpointTest {

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2026-11-21T18:00:00Z"));
    private final OkxMarketData okx = new OkxMarketData(exchange.connections(), exchange.base(), 0);

    @AfterEach
    void close() {
        exchange.close();
    }

    private ReadRows read(RowHistory history, Duration period, String from, String until) {
        exchange.answer("{\"code\":\"0\",\"msg\":\"\",\"data\":[]}");
        return ReadRows.of(history, "BTC-USDT-SWAP", period, from, until);
    }

    private List<String> names() {
        return exchange.requests().stream().map(request -> request.getUrl().pathSegments().getLast()).toList();
    }

    @Test
    void theNewestBarsAndOlderOnesHaveEndpointsOfTheirOwn() {
        read(okx.candles(), Duration.ofMinutes(1), "2026-11-21T17:00:00Z", "2026-11-21T18:00:00Z");
        read(okx.candles(), Duration.ofMinutes(1), "2026-11-20T17:00:00Z", "2026-11-20T18:00:00Z");
        assertEquals(List.of("candles", "history-candles"), names());
    }

    @Test
    void aPageLiesBetweenItsTimesOfWhichNeitherIsIncluded() {
        read(okx.candles(), Duration.ofMinutes(1), "2026-11-21T17:00:00Z", "2026-11-21T18:00:00Z");
        RecordedRequest request = exchange.onlyRequest();
        assertEquals(Instant.parse("2026-11-21T17:00:00Z").toEpochMilli() - 1, Query.number(request, "before"));
        assertEquals(Instant.parse("2026-11-21T18:00:00Z").toEpochMilli(), Query.number(request, "after"));
    }

    @Test
    void statisticsOfDaysAreThoseInUtc() {
        read(okx.openInterestHistory(), Duration.ofDays(1), "2026-11-19T00:00:00Z", "2026-11-20T00:00:00Z");
        assertEquals("1Dutc", Query.text(exchange.onlyRequest(), "period"));
    }

    @Test
    void statisticsReachFiveDaysBackByFiveMinutes() {
        ReadRows read = read(okx.openInterestHistory(), Duration.ofMinutes(5), "2026-01-01T00:00:00Z",
                "2026-11-21T00:00:00Z");
        assertEquals("2026-11-16T18:00:00Z", read.read().covered().from().toString());
        for (RecordedRequest request : exchange.requests()) {
            long rows = (Query.number(request, "end") - Query.number(request, "begin")) / 300_000;
            assertTrue(rows + 1 <= Query.number(request, "limit"), request.getUrl().toString());
        }
    }

    @Test
    void fundingReachesThreeMonthsBack() {
        ReadRows read = read(okx.funding(), Duration.ofMinutes(1), "2026-01-01T00:00:00Z", "2026-11-21T00:00:00Z");
        assertEquals("2026-08-23T18:01:00Z", read.read().covered().from().toString());
    }
}
