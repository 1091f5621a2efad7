/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.liq4j.venue.CannedExchange;
import org.liq4j.venue.ReadRows;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** 1100 of weight are used in a minute. */
class HyperliquidLimitsTest {

    private final CannedExchange exchange = new CannedExchange(Instant.parse("2026-11-21T18:00:00Z"));
    private final HyperliquidMarketData hyperliquid = new HyperliquidMarketData(exchange.connections(),
            new HyperliquidExchange().address());

    @BeforeEach
    void answer() {
        exchange.answer(type -> (type.equals("meta") ? "{\"universe\":[]}" : "[]").getBytes(StandardCharsets.UTF_8));
    }

    private void assertFit(int requests, Runnable request) {
        for (int made = 0; made < requests; made++) {
            request.run();
        }
        assertEquals(Duration.ZERO, exchange.waited());
        request.run();
        assertEquals(Duration.ofMinutes(1), exchange.waited());
    }

    @Test
    void mostRequestsWeighTwenty() {
        assertFit(55, hyperliquid::instruments);
    }

    @Test
    void barsWeighOneMoreForEverySixty() {
        assertFit(27, () -> ReadRows.of(hyperliquid.candles(), "BTC", Duration.ofMinutes(1), "2026-11-20T00:00:00Z",
                "2026-11-20T20:00:00Z"));
    }

    @Test
    void fundingWeighsOneMoreForEveryTwenty() {
        assertFit(24, () -> ReadRows.of(hyperliquid.funding(), "BTC", Duration.ofMinutes(1), "2026-11-20T00:00:00Z",
                "2026-11-20T20:00:00Z"));
    }

    @Test
    void barsOlderThanTheNewestFiveThousandAreNotAskedFor() {
        ReadRows read = ReadRows.of(hyperliquid.candles(), "BTC", Duration.ofMinutes(1), "2026-01-01T00:00:00Z",
                "2026-11-20T20:00:00Z");
        assertEquals("2026-11-18T06:40:00Z", read.read().covered().from().toString());
    }
}
