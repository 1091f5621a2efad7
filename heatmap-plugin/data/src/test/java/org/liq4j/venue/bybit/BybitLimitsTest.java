/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.venue.CannedExchange;
import org.liq4j.venue.FakeExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BybitLimitsTest {

    private static final String TIME = "{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{},\"time\":1795284000000}";

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2026-11-21T18:00:00Z"));
    private final BybitMarketData bybit = new BybitMarketData(exchange.connections(), exchange.base());

    @AfterEach
    void close() {
        exchange.close();
    }

    private void answer(String allowed, String left) {
        exchange.answer(TIME);
        exchange.disturb(new MockResponse.Builder().body(TIME).addHeader("X-Bapi-Limit", allowed)
                .addHeader("X-Bapi-Limit-Status", left).build());
        bybit.serverTime();
    }

    @Test
    void sixHundredRequestsInFiveSecondsWithATenthInReserve() {
        CannedExchange quick = new CannedExchange(Instant.parse("2026-11-21T18:00:00Z"));
        quick.answer(path -> TIME.getBytes(StandardCharsets.UTF_8));
        BybitMarketData asked = new BybitMarketData(quick.connections(), new BybitExchange().address());
        for (int request = 0; request < 540; request++) {
            asked.serverTime();
        }
        assertEquals(Duration.ZERO, quick.waited());
        asked.serverTime();
        assertEquals(Duration.ofSeconds(5), quick.waited());
    }

    @Test
    void whatOthersUsedCounts() {
        answer("50", "2");
        bybit.serverTime();
        assertEquals(Duration.ofSeconds(5), exchange.waited());
    }

    @Test
    void whatIsLeftIsUsed() {
        answer("50", "49");
        bybit.serverTime();
        assertEquals(Duration.ZERO, exchange.waited());
    }

    @Test
    void headersThatMakeNoSenseAreIgnored() {
        for (List<String> headers : List.of(List.of("0", "0"), List.of("5", "9"), List.of("many", "1"),
                List.of("-1", "0"), List.of("99999999999", "0"))) {
            answer(headers.getFirst(), headers.getLast());
        }
        bybit.serverTime();
        assertEquals(Duration.ZERO, exchange.waited());
    }
}
