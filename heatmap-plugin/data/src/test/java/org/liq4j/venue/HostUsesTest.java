/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.exchange.RestExchange;
import org.liq4j.http.HostMemory;
import org.liq4j.venue.binance.BinanceMarketData;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A process is a set of connections of its own here; the limit of funding is 475 requests in five minutes. */
class HostUsesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final String HOST = "fapi.binance.com_443.uses";

    @TempDir
    private Path folder = Path.of("");

    private final CannedExchange exchange = new CannedExchange(NOW);

    @BeforeEach
    void answer() {
        exchange.answer(path -> (path.equals("/fapi/v1/time") ? "{\"serverTime\":1795284000000}" : "[]")
                .getBytes(StandardCharsets.UTF_8));
    }

    private BinanceMarketData process() {
        return new BinanceMarketData(exchange.connections(HostMemory.within(folder)),
                ShippedExchanges.ALL.get("BINANCE", RestExchange.class).address());
    }

    private static void ask(BinanceMarketData process, int times) {
        for (int time = 0; time < times; time++) {
            process.fundingInterval("BTCUSDT");
        }
    }

    @Test
    void whatAProcessUsedIsKnownToTheNext() {
        ask(process(), 475);
        assertEquals(Duration.ZERO, exchange.waited());
        ask(process(), 1);
        assertEquals(Duration.ofMinutes(5), exchange.waited());
    }

    @Test
    void processesThatAreAtWorkTogetherShareTheLimit() {
        BinanceMarketData one = process();
        BinanceMarketData other = process();
        for (int turn = 0; turn < 237; turn++) {
            ask(one, 1);
            ask(other, 1);
        }
        ask(one, 1);
        assertEquals(Duration.ZERO, exchange.waited());
        ask(other, 1);
        assertEquals(Duration.ofMinutes(5), exchange.waited());
    }

    @Test
    void limitsOfWhichAProcessKnowsNothingAreKept() {
        ask(process(), 475);
        process().serverTime();
        ask(process(), 1);
        assertEquals(Duration.ofMinutes(5), exchange.waited());
    }

    @Test
    void aLineThatIsTornCountsForNothing() throws IOException {
        ask(process(), 1);
        long now = NOW.toEpochMilli();
        Files.writeString(folder.resolve(HOST), "funding " + now + " 470\nfunding " + now + " -3\n\u0000\nfunding "
                + (now - 400_000) + " 400\nfunding 17952840");
        ask(process(), 5);
        assertEquals(Duration.ZERO, exchange.waited());
        ask(process(), 1);
        assertEquals(Duration.ofMinutes(5), exchange.waited());
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesAProcessToItself() throws IOException {
        folder = folder.resolve("file");
        Files.writeString(folder, "in the way");
        BinanceMarketData one = process();
        ask(one, 475);
        assertEquals(Duration.ZERO, exchange.waited());
        ask(one, 1);
        assertEquals(Duration.ofMinutes(5), exchange.waited());
    }
}
