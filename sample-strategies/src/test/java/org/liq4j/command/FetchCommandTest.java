/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

class FetchCommandTest {

    private static final long OPEN = 1_767_139_200_000L;

    @TempDir
    private Path home = Path.of("");
    private final MockWebServer server = new MockWebServer();
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String time = "{\"serverTime\":1767225600000}";
                String bar = "[[" + OPEN + ",\"2\",\"4\",\"1\",\"3\",\"10\"," + (OPEN + 59_999)
                        + ",\"25\",7,\"5\",\"12\",\"0\"]]";
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
        assertEquals(0, run.exitCode());
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
    void aBanEndsWithStatus4() {
        status = 418;
        CommandRun run = fetch("BINANCE:BTCUSDT");
        assertEquals(4, run.exitCode());
        assertTrue(run.out().contains("missing: the rest, since candles of BTCUSDT from 2025-12-31T00:00:00Z"),
                run.out());
    }
}
