/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FetchCommandTest {

    private static final long OPEN = 1_767_139_200_000L;

    @TempDir
    private Path home = Path.of("");
    private final MockWebServer server = new MockWebServer();
    private int status = 200;
    private String limits = """
            {"rateLimits":[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":2400}],
             "symbols":[]}""";
    private String tiers = """
            {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
              {"id":1,"symbol":"BTCUSDT","riskLimitValue":"2000000","maintenanceMargin":"0.5","initialMargin":"1",
               "isLowestRisk":1,"maxLeverage":"100.00","mmDeduction":""}]},"retExtInfo":{},"time":1767225600000}""";

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getUrl().encodedPath().startsWith("/v5/market/")) {
                    return new MockResponse.Builder().body(tiers).build();
                }
                String time = "{\"serverTime\":1767225600000}";
                String bar = "[[" + OPEN + ",\"2\",\"4\",\"1\",\"3\",\"10\"," + (OPEN + 59_999)
                        + ",\"25\",7,\"5\",\"12\",\"0\"]]";
                if (request.getUrl().encodedPath().endsWith("/exchangeInfo")) {
                    return new MockResponse.Builder().body(limits).build();
                }
                boolean clock = request.getUrl().encodedPath().endsWith("/time");
                return new MockResponse.Builder().code(clock ? 200 : status).body(clock ? time : bar).build();
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private CommandRun fetch(String instrument, String... more) {
        String[] arguments = {"fetch", instrument, "--base-url", "http://127.0.0.1:" + server.getPort(), "--from",
                "2025-12-31", "--to", "2025-12-31T00:02:00Z"};
        String[] all = java.util.stream.Stream.of(arguments, more).flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        return CommandRun.at(home, all);
    }

    @Test
    void storesWhatCameAndNamesWhatDidNot() {
        CommandRun run = fetch("BINANCE:BTCUSDT");
        assertEquals("", run.err());
        assertEquals(4, run.exitCode());
        assertTrue(run.text().contains("candles 1 rows stored missing: 2025-12-31T00:01:00Z to 2025-12-31T00:02:00Z"),
                run.out());
        assertTrue(CommandRun.at(home, "data", "list").out().contains("BINANCE:BTCUSDT"));
    }

    @Test
    void aKindThatTheVenueLacksIsRefusedWithThoseThatItHas() {
        CommandRun run = fetch("HYPERLIQUID:BTC", "--kinds", "open-interest");
        assertEquals(2, run.exitCode());
        assertEquals("liq4j: --kinds = open-interest: HYPERLIQUID has no history of it, only of [candles, funding]\n",
                run.err());
        assertEquals(2, fetch("BINANCE:BTCUSDT", "--brackets").exitCode());
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void aBarLengthThatTheVenueLacksIsRefusedWithThoseThatItHas() {
        CommandRun run = fetch("BINANCE:BTCUSDT", "--interval", "30s");
        assertEquals(2, run.exitCode());
        assertEquals("liq4j: --interval = 30s: BINANCE has [1m, 3m, 5m, 15m, 30m, 1h, 2h, 4h, 6h, 8h, 12h, 1d]\n",
                run.err());
        assertEquals("liq4j: --interval: interval = soon: must be a number and one of s, m, h, d, w, for example 1m\n",
                fetch("BINANCE:BTCUSDT", "--interval", "soon").err());
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void aBanEndsWithStatus4() {
        status = 418;
        CommandRun run = fetch("BINANCE:BTCUSDT");
        assertEquals(4, run.exitCode());
        assertTrue(run.out().contains("missing: the rest, since candles of BTCUSDT from 2025-12-31T00:00:00Z"),
                run.out());
    }

    @Test
    void bracketsAreStoredAndReplacedOnlyIfTold() throws IOException {
        Path file = home.resolve("brackets").resolve("bybit-btcusdt.csv");
        CommandRun run = fetch("BYBIT:BTCUSDT", "--brackets");
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("Note: 1 brackets written to " + file + ".\n"), run.out());
        String stored = Files.readString(file);
        assertTrue(stored.contains("# 2026-01-01: Bybit risk-limit reply, fetched on 2026-01-01\n"), stored);
        assertTrue(stored.endsWith("2026-01-01,0,2000000,100,0.005,0\n"), stored);

        tiers = tiers.replace("100.00", "50.00").replace("\"1\"", "\"2\"");
        int asked = server.getRequestCount();
        CommandRun refused = fetch("BYBIT:BTCUSDT", "--brackets");
        assertEquals(2, refused.exitCode());
        assertEquals("liq4j: --brackets: " + file + " has a table of 2026-01-01; --replace replaces it\n",
                refused.err());
        assertEquals(asked, server.getRequestCount());
        assertEquals(stored, Files.readString(file));
        assertEquals(0, fetch("BYBIT:BTCUSDT", "--brackets", "--replace").exitCode());
        assertEquals(stored.replace(",100,", ",50,"), Files.readString(file));
    }

    @Test
    void bracketsThatBreakARuleAreNotStored() {
        tiers = tiers.replace("100.00", "0.5");
        CommandRun run = fetch("BYBIT:BTCUSDT", "--brackets");
        assertEquals(3, run.exitCode(), run.err());
        assertFalse(Files.exists(home.resolve("brackets")));
    }

    @Test
    void whatTheVenueAllowsIsAskedForAndABrokenLimitTold() {
        limits = limits.replace("2400", "0");
        CommandRun run = fetch("BINANCE:BTCUSDT");
        assertEquals("", run.err());
        assertTrue(run.text().contains("candles 1 rows stored"), run.out());
        assertTrue(run.text().contains("Note: limits of the venue, broken row: 1 left out, the first: "
                + "rateLimits[0].limit = 0: must be a whole number within [24, 9600]."), run.out());
    }

    @Test
    void kindsAfterAFailureAreNamedAsMissing() {
        status = 451;
        CommandRun run = fetch("BINANCE:BTCUSDT", "--kinds", "funding,candles");
        assertEquals(4, run.exitCode());
        assertTrue(run.text().contains("candles 0 rows stored missing: the rest, since"), run.out());
        assertTrue(run.text().contains("funding 0 rows stored missing: all of it, not asked for"), run.out());
    }

    @Test
    void aBanOutlivesTheCommand() {
        status = 418;
        fetch("BINANCE:BTCUSDT");
        int asked = server.getRequestCount();
        CommandRun again = fetch("BINANCE:BTCUSDT", "--json");
        assertEquals(4, again.exitCode());
        assertTrue(again.err().contains("no request before 2026-01-01T00:02:00Z"), again.err());
        assertTrue(again.out().contains("all of it, not asked for"), again.out());
        assertEquals(asked, server.getRequestCount());
    }

    @Test
    void anInterruptedFetchEndsWithStatus130() {
        Thread.currentThread().interrupt();
        try {
            assertEquals(ExitCode.INTERRUPTED, fetch("BINANCE:BTCUSDT").exitCode());
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertTrue(fetch("BINANCE:BTCUSDT").text().contains("candles 1 rows stored"));
    }

    @Test
    void bracketsAfterAFailureAreNamedAsMissing() {
        tiers = "{\"retCode\":10001,\"retMsg\":\"params error\",\"result\":{}}";
        CommandRun run = fetch("BYBIT:BTCUSDT", "--kinds", "candles", "--brackets");
        assertEquals(3, run.exitCode());
        assertTrue(run.text().contains("candles 0 rows stored missing: all of it, not asked for"), run.out());
        assertTrue(run.text().contains("Note: the brackets are missing, not asked for."), run.out());
        assertTrue(run.err().contains("retCode 10001 params error"), run.err());
    }

    @Test
    void aStoreThatCannotBeWrittenEndsWithStatus3AndItsReason() throws IOException {
        Files.writeString(home.resolve("data"), "in the way");
        CommandRun run = fetch("BINANCE:BTCUSDT");
        assertEquals(3, run.exitCode());
        assertTrue(run.err().startsWith("liq4j: the store cannot be written, " + home.resolve("data")), run.err());
    }

    @Test
    void aTakerFeeOfBracketsThatHaveNoneIsRefused() {
        CommandRun run = fetch("BYBIT:BTCUSDT", "--brackets", "--taker-fee", "0.0005");
        assertEquals(2, run.exitCode());
        assertEquals("liq4j: --taker-fee: the brackets of BYBIT have no fee in them\n", run.err());
        CommandRun high = fetch("OKX:BTC-USDT-SWAP", "--brackets", "--taker-fee", "0.5");
        assertEquals(2, high.exitCode());
        assertEquals("liq4j: --taker-fee: taker-fee = 0.5: must satisfy 0 <= x < 0.1\n", high.err());
        assertEquals(0, server.getRequestCount());
    }
}
