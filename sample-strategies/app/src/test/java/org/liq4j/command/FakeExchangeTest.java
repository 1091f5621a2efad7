/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.net.URI;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.stream.fake.FakeBinance;
import org.liq4j.stream.fake.FakeExchange;
import org.liq4j.stream.fake.LoopbackServer;
import org.liq4j.stream.fake.MarketScript;
import org.liq4j.stream.simulated.SimulatedTime;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The fake exchanges of liq4j-data's tests can be used here. */
class FakeExchangeTest {

    @Test
    void answersHere() {
        SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-02T10:00:00Z"));
        FakeExchange exchange = new FakeExchange(new FakeBinance("BTCUSDT"), new MarketScript(1, 60_000), time);
        try (LoopbackServer server = new LoopbackServer(exchange)) {
            assertEquals("ws", server.streamAddress().getScheme());
            assertEquals("{\"serverTime\":1793613600000}",
                    exchange.answer(URI.create("http://127.0.0.1/fapi/v1/time"), "").orElseThrow().body());
        }
    }
}
