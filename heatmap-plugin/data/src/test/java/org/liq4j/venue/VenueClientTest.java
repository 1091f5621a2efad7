/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ClockOffset;
import org.liq4j.http.Backoff;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.binance.BinanceMarketData;
import org.liq4j.venue.bybit.BybitMarketData;
import org.liq4j.venue.okx.OkxMarketData;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Limits, bans and errors, against a fake exchange whose clock goes on when somebody waits. */
class VenueClientTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final String TIME = "{\"serverTime\":1795284000000}";

    private final FakeExchange exchange = new FakeExchange(NOW);

    @AfterEach
    void close() {
        exchange.close();
    }

    private BinanceMarketData binance() {
        return new BinanceMarketData(exchange.connections(), exchange.base());
    }

    private static Reason reason(Runnable action) {
        return assertThrows(HttpException.class, action::run).reason();
    }

    @Test
    void anErrorWithStatus200IsAnError() {
        exchange.answer("{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
        assertEquals(Reason.REFUSED, reason(() -> binance().serverTime()));
        exchange.answer("{\"retCode\":10001,\"retMsg\":\"params error\",\"result\":{}}");
        BybitMarketData bybit = new BybitMarketData(exchange.connections(), exchange.base());
        assertEquals(Reason.REFUSED, reason(bybit::serverTime));
        exchange.answer("{\"code\":\"51001\",\"msg\":\"Instrument ID does not exist\",\"data\":[]}");
        OkxMarketData okx = new OkxMarketData(exchange.connections(), exchange.base(), 0);
        assertEquals(Reason.REFUSED, reason(okx::serverTime));
        assertEquals(3, exchange.requests().size());
    }

    @Test
    void whatMayPassIsAskedForAgainAndNotForEver() {
        exchange.answer("{\"code\":-1008,\"msg\":\"Request throttled\"}");
        assertEquals(Reason.OVERLOADED, reason(() -> binance().serverTime()));
        assertEquals(ClientSettings.DEFAULT.attempts(), exchange.requests().size());
    }

    @Test
    void aBanUntilATimeIsKeptToByEverySymbolAndClient() {
        long until = NOW.plusSeconds(3600).toEpochMilli();
        exchange.disturb(FakeExchange.status(429,
                "{\"code\":-1003,\"msg\":\"Way too many requests; IP banned until " + until + ".\"}"));
        exchange.answer(TIME);
        HttpException ban = assertThrows(HttpException.class, () -> binance().serverTime());
        assertEquals(Reason.BANNED, ban.reason());
        assertEquals(Duration.ofHours(1), ban.retryAfter().orElseThrow());
        assertEquals(Reason.BANNED, reason(() -> binance().serverTime()));
        exchange.advance(Duration.ofMinutes(59).plusSeconds(20));
        assertEquals(Instant.ofEpochMilli(1_795_284_000_000L), binance().serverTime());
        assertEquals(2, exchange.requests().size());
        assertEquals(Duration.ofSeconds(40), exchange.waited());
    }

    @Test
    void bybitsTooFrequentStopsAllForTenMinutes() {
        exchange.disturb(FakeExchange.status(403, "403, Access Too Frequent"));
        BybitMarketData bybit = new BybitMarketData(exchange.connections(), exchange.base());
        HttpException ban = assertThrows(HttpException.class, bybit::serverTime);
        assertEquals(Duration.ofMinutes(10), ban.retryAfter().orElseThrow());
        assertFalse(ban.isTerminal());
        exchange.advance(Duration.ofMinutes(8));
        assertEquals(Reason.BANNED, reason(bybit::serverTime));
        assertEquals(1, exchange.requests().size());
    }

    @Test
    void theWeightThatOthersUsedCounts() {
        exchange.disturb(new MockResponse.Builder().body(TIME).addHeader("X-MBX-USED-WEIGHT-1M", "2300").build());
        exchange.answer(TIME);
        binance().serverTime();
        assertEquals(Duration.ZERO, exchange.waited());
        binance().serverTime();
        assertEquals(Duration.ofMinutes(1), exchange.waited());
    }

    @Test
    void aLongReplyIsRefused() {
        VenueClient client = exchange.connections().client(exchange.base(), (status, json, now) -> java.util.Optional
                .empty(), new ClientSettings(1, Backoff.DEFAULT, Duration.ofSeconds(1), 100));
        exchange.answer("\"" + "x".repeat(200) + "\"");
        assertEquals(Reason.BROKEN_REPLY, reason(() -> client.send(VenueRequest.get("/"))));
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThrows(InvalidValueException.class,
                () -> new BinanceMarketData(exchange.connections(), URI.create("http://fapi.binance.com")));
        assertThrows(InvalidValueException.class,
                () -> new BinanceMarketData(exchange.connections(), URI.create("http://127.0.0.1.example.com")));
    }

    @Test
    void aClockThatIsOffIsWarnedOf() {
        exchange.answer("{\"serverTime\":" + (NOW.toEpochMilli() - 1_500) + "}");
        assertEquals("this machine's clock is 1500 ms ahead of the venue's (measured to 0 ms)",
                ClockOffset.measure(binance(), () -> NOW).warning().orElseThrow());
        exchange.answer("{\"serverTime\":" + (NOW.toEpochMilli() + 900) + "}");
        assertTrue(ClockOffset.measure(binance(), () -> NOW).warning().isEmpty());
    }
}
