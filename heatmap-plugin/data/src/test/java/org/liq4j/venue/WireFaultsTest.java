/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.RateLimit;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.binance.BinanceMarketData;
import org.liq4j.venue.hyperliquid.HyperliquidMarketData;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What servers, and those between, do to replies. */
class WireFaultsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final String TIME = "{\"serverTime\":1795284000000}";

    private final FakeExchange exchange = new FakeExchange(NOW);
    private final BinanceMarketData binance = new BinanceMarketData(exchange.connections(), exchange.base());

    @AfterEach
    void close() {
        exchange.close();
    }

    private HttpException failed() {
        return assertThrows(HttpException.class, binance::serverTime);
    }

    private static MockResponse.Builder limited() {
        return new MockResponse.Builder().code(429).body("slow down");
    }

    @Test
    void aReplyThatIsCutInTheMiddleIsAskedForAgain() {
        MockResponse cut = new MockResponse.Builder().body(TIME.repeat(1_000))
                .onResponseBody(new SocketEffect.CloseSocket()).build();
        exchange.disturb(cut, cut);
        exchange.answer(TIME);
        assertEquals(NOW, binance.serverTime());
        assertEquals(3, exchange.requests().size());
    }

    @Test
    void aReplyThatUnpacksToTooMuchIsRefused() throws java.io.IOException {
        Buffer packed = new Buffer();
        try (okio.BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                sink.write(blanks);
            }
        }
        assertTrue(packed.size() < 100_000);
        exchange.disturb(new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed).build());
        HttpException error = failed();
        assertEquals(Reason.BROKEN_REPLY, error.reason());
        assertTrue(String.valueOf(error.getMessage()).contains("reply is longer than 33554432 bytes"),
                error::getMessage);
        assertEquals(1, exchange.requests().size());
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (FakeExchange elsewhere = new FakeExchange(NOW)) {
            elsewhere.answer(TIME);
            for (int code : new int[]{301, 302, 303, 307, 308}) {
                exchange.disturb(new MockResponse.Builder().code(code)
                        .addHeader("Location", elsewhere.base() + "/fapi/v1/time").build());
                assertEquals(Reason.REFUSED, failed().reason());
            }
            assertEquals(0, elsewhere.requests().size());
        }
    }

    @Test
    void aPageInsteadOfJsonIsAnErrorThoughTheStatusIs200() {
        exchange.answer("<!DOCTYPE html><html>Checking your browser</html>");
        HttpException error = failed();
        assertEquals(Reason.UNREADABLE, error.reason());
        assertTrue(String.valueOf(error.getMessage()).contains("must be JSON"), error::getMessage);
    }

    @Test
    void anEmptyReplyIsAnError() {
        exchange.answer("");
        assertEquals(Reason.UNREADABLE, failed().reason());
        exchange.disturb(new MockResponse.Builder().code(204).build());
        assertEquals(Reason.UNREADABLE, failed().reason());
    }

    @Test
    void tooManyRequestsWithoutATimeCostAMinute() {
        exchange.disturb(limited().build());
        exchange.answer(TIME);
        assertEquals(NOW, binance.serverTime());
        assertTrue(exchange.waited().compareTo(Duration.ofMinutes(1)) >= 0, exchange.waited().toString());
    }

    @Test
    void theTimeThatIsSaidIsWaited() {
        exchange.disturb(limited().addHeader("Retry-After", "7").build());
        exchange.answer(TIME);
        binance.serverTime();
        assertTrue(exchange.waited().compareTo(Duration.ofSeconds(7)) >= 0
                && exchange.waited().compareTo(Duration.ofSeconds(8)) < 0, exchange.waited().toString());
    }

    @Test
    void aLongWaitEndsAtOnceAndNothingIsSent() {
        exchange.disturb(limited().addHeader("Retry-After", "99999999999").build());
        exchange.answer(TIME);
        HttpException error = failed();
        assertEquals(Reason.BANNED, error.reason());
        assertTrue(String.valueOf(error.getMessage()).contains("no request before 2026-11-24T18:00:00Z"),
                error::getMessage);
        failed();
        assertEquals(1, exchange.requests().size());
    }

    @Test
    void aDateIsReckonedByTheVenuesClock() {
        exchange.advance(Duration.ofHours(5));
        exchange.disturb(limited().addHeader("Date", "Sat, 21 Nov 2026 18:00:00 GMT")
                .addHeader("Retry-After", "Sat, 21 Nov 2026 18:00:40 GMT").build());
        exchange.answer(TIME);
        binance.serverTime();
        assertTrue(exchange.waited().compareTo(Duration.ofSeconds(40)) >= 0, exchange.waited().toString());
    }

    @Test
    void aBanIsReckonedByTheVenuesClock() {
        exchange.advance(Duration.ofHours(5));
        exchange.disturb(limited().addHeader("Date", "Sat, 21 Nov 2026 18:00:00 GMT")
                .body("{\"code\":-1003,\"msg\":\"IP banned until " + NOW.plusSeconds(1_800).toEpochMilli() + ".\"}")
                .build());
        assertEquals(Duration.ofMinutes(30), failed().retryAfter().orElseThrow());
    }

    @Test
    void aClockThatIsFastClosesNoBarThoughNoHeadTellsTheTime() {
        exchange.advance(Duration.ofMinutes(10));
        exchange.answer(TIME);
        binance.serverTime();
        long open = NOW.minusSeconds(120).toEpochMilli();
        exchange.answer("[" + bar(open) + "," + bar(open + 60_000) + "," + bar(open + 120_000) + "]");
        ReadRows read = ReadRows.of(binance.candles(), "BTCUSDT", Duration.ofMinutes(1), "2026-11-21T17:58:00Z",
                "2026-11-21T18:05:00Z");
        // The second one ended at the very time that was told: its last trades may be missing.
        assertEquals(1, read.rows().size(), read.rows().toString());
        assertTrue(read.rows().getFirst().startsWith((open + 60_000) + " "), read.rows().toString());
        assertEquals(java.util.List.of(), read.read().missing());
    }

    private static String bar(long open) {
        return "[" + open + ",\"2\",\"4\",\"1\",\"3\",\"10\"," + (open + 59_999)
                + ",\"25\",7,\"5\",\"12\",\"0\"]";
    }

    @Test
    void aThreadThatIsInterruptedSendsNoMore() {
        exchange.answer(request -> {
            throw new AssertionError("must not be asked");
        });
        Thread.currentThread().interrupt();
        HttpException error = failed();
        assertTrue(Thread.interrupted(), error.toString());
        assertEquals(Reason.INTERRUPTED, error.reason());
        assertEquals(Duration.ZERO, exchange.waited());
    }

    @Test
    void aHistoryThatIsInterruptedEndsWithinAPage() {
        Thread reader = Thread.currentThread();
        exchange.answer(request -> {
            reader.interrupt();
            return "[]";
        });
        HttpException error = assertThrows(HttpException.class, () -> ReadRows.of(binance.candles(), "BTCUSDT",
                Duration.ofMinutes(1), "2026-11-10T00:00:00Z", "2026-11-20T00:00:00Z"));
        assertTrue(Thread.interrupted(), error.toString());
        assertEquals(Reason.INTERRUPTED, error.reason());
        assertEquals(1, exchange.requests().size());
    }

    @Test
    void portsThatAreUsualAreTheSameHost() {
        VenueConnections connections = exchange.connections();
        RateLimit limit = new RateLimit("weight", 10, Duration.ofMinutes(1), 1);
        VenueProtocol none = (status, json, sent) -> java.util.Optional.empty();
        connections.client(java.net.URI.create("https://one.example:443"), none, ClientSettings.DEFAULT)
                .keepTo(limit);
        assertEquals(limit, connections
                .client(java.net.URI.create("https://ONE.example/"), none, ClientSettings.DEFAULT)
                .inForce(new RateLimit("weight", 2400, Duration.ofMinutes(1), 100)));
    }

    @Test
    void hyperliquidsTooManyRequestsCostAMinuteAndItsFailurePasses() {
        exchange.disturb(limited().build(), FakeExchange.status(500, "null"));
        exchange.answer("{\"universe\":[{\"name\":\"BTC\",\"maxLeverage\":40}]}");
        assertEquals(1, new HyperliquidMarketData(exchange.connections(), exchange.base()).instruments().instruments()
                .size());
        assertTrue(exchange.waited().compareTo(Duration.ofMinutes(1)) >= 0, exchange.waited().toString());
    }
}
