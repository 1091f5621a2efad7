/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VenuesCommandTest {

    @Test
    void listsWhatEachVenueServesAndAllows() {
        CommandRun run = CommandRun.of("venues", "list");
        assertEquals("", run.err());
        assertEquals(ExitCode.OK, run.exitCode());
        assertTrue(run.out().endsWith("""
                  limit    time: 10 in 2s, 1 of them left to other programs
                """), run.out());
        assertTrue(run.out().contains("""
                HYPERLIQUID at https://api.hyperliquid.xyz
                  history  candles                    1m 3m 5m 15m 30m 1h 2h 4h 8h 12h 1d  newest 5000
                  history  funding
                  now      open-interest, funding-interval, brackets, instruments
                  streams  candles, trades, mark-price, funding, open-interest
                  reply    POST /info {"type":"meta"}, read by brackets import
                  fees     maker 0.0150 %, taker 0.0450 %
                  funding  every 1h from 00:00 UTC
                  limit    weight: 1200 in 1m, 100 of them left to other programs
                OKX at https://www.okx.com
                """), run.out());
        assertTrue(
                run.out().contains(
                        "  history  account-ratio              5m 15m 30m 1h 2h 4h 6h 12h 1d  last 30 days\n"),
                run.out());
        assertTrue(run.out().contains("  now      open-interest, funding-interval, instruments, time\n"), run.out());
    }

    @Test
    void jsonHasTheDocumentedFields() {
        JsonNode venues = JsonMapper.shared().readTree(CommandRun.of("venues", "list", "--json").out()).get("venues");
        assertEquals("[BINANCE, BYBIT, HYPERLIQUID, OKX]",
                venues.valueStream().map(venue -> venue.get("name").asString()).toList().toString());
        JsonNode hyperliquid = venues.get(2);
        assertEquals(
                "[\"name\",\"base\",\"histories\",\"now\",\"streams\",\"bracketReply\",\"archive\",\"fees\",\"funding\",\"limits\"]",
                JsonMapper.shared().writeValueAsString(hyperliquid.propertyNames()));
        assertEquals("{\"kind\":\"funding\",\"intervals\":[],\"age\":null,\"newest\":null}",
                hyperliquid.get("histories").get(1).toString());
        assertEquals("{\"name\":\"weight\",\"weight\":1200,\"window\":\"PT1M\",\"reserve\":100}",
                hyperliquid.get("limits").get(0).toString());
    }

    @Test
    void aCommandIsNeeded() {
        assertEquals(ExitCode.USAGE, CommandRun.of("venues").exitCode());
    }
}
