/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.exchange.ClockSource;
import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.binance.BinanceMarketData;
import org.liq4j.venue.bybit.BybitMarketData;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A process is a set of connections of its own here. */
class HostBansTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final FakeExchange exchange = new FakeExchange(NOW);

    @AfterEach
    void close() {
        exchange.close();
    }

    private BinanceMarketData process() {
        return new BinanceMarketData(exchange.connections(HostMemory.within(folder.resolve("venues"))),
                exchange.base());
    }

    private void answerTheTime() {
        exchange.answer("{\"serverTime\":1795284000000}");
    }

    private static HttpException banned(ClockSource venue) {
        HttpException error = assertThrows(HttpException.class, venue::serverTime);
        assertEquals(Reason.BANNED, error.reason());
        return error;
    }

    private void ban() {
        exchange.disturb(new MockResponse.Builder().code(418).addHeader("Retry-After", "3600").body("banned").build());
        banned(process());
        answerTheTime();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("venues"))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".ban")).toList();
            assertEquals(1, all.size());
            return all.getFirst();
        }
    }

    @Test
    void aBanOutlivesTheProcess() {
        ban();
        HttpException after = banned(process());
        assertEquals(Duration.ofHours(1), after.retryAfter().orElseThrow());
        assertTrue(String.valueOf(after.getMessage()).contains("HTTP 418: banned"), after::getMessage);
        assertEquals(1, exchange.requests().size());
        exchange.advance(Duration.ofHours(1));
        assertEquals(NOW, process().serverTime());
    }

    @Test
    void aProcessThatIsAtWorkKeepsToTheBanOfAnother() {
        BinanceMarketData other = process();
        answerTheTime();
        other.serverTime();
        ban();
        banned(other);
        assertEquals(2, exchange.requests().size());
    }

    @Test
    void bybitsTenMinutesOutliveTheProcess() {
        exchange.disturb(FakeExchange.status(403, "access too frequent"));
        HostMemory memory = HostMemory.within(folder.resolve("venues"));
        banned(new BybitMarketData(exchange.connections(memory), exchange.base()));
        exchange.advance(Duration.ofMinutes(8));
        banned(new BybitMarketData(exchange.connections(memory), exchange.base()));
        assertEquals(1, exchange.requests().size());
    }

    @Test
    void withoutAFolderItIsForgotten() {
        ban();
        assertEquals(NOW, new BinanceMarketData(exchange.connections(HostMemory.ofThisProcess()), exchange.base())
                .serverTime());
    }

    @Test
    void aFileThatCannotBeReadIsNoBan() throws IOException {
        ban();
        for (String text : List.of("", "\n", "soon\nbanned\n", "2026-11-21T19:00:00Z", "\u0000")) {
            Files.writeString(file(), text);
            assertEquals(NOW, process().serverTime());
        }
    }

    @Test
    void aBanOfAClockThatWasWrongIsNone() throws IOException {
        ban();
        Files.writeString(file(), "2036-11-21T19:00:00Z\nbanned\n");
        assertEquals(NOW, process().serverTime());
    }

    @Test
    void aFolderThatCannotBeWrittenHidesNoBan() throws IOException {
        Files.writeString(folder.resolve("venues"), "in the way");
        ban();
        assertEquals(NOW, process().serverTime());
    }
}
