/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.exchange.InstrumentSource;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each error that a venue documents: whether it may pass, and that it is told by name. */
class ErrorCodesTest {

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2026-11-21T18:00:00Z"));

    @AfterEach
    void close() {
        exchange.close();
    }

    private void assertTold(String venue, int status, String reply, Reason reason, String text) {
        exchange.disturb(FakeExchange.status(status, reply));
        exchange.answer("{\"code\":-1,\"retCode\":1,\"msg\":\"asked again\",\"retMsg\":\"asked again\"}");
        RestMarketData served = ShippedExchanges.open(venue, exchange.connections(), exchange.base());
        HttpException error = assertThrows(HttpException.class, () -> ((InstrumentSource) served).instruments());
        if (reason == Reason.OVERLOADED || reason == Reason.RATE_LIMITED) {
            assertTrue(String.valueOf(error.getMessage()).contains("asked again"), error::getMessage);
            assertEquals(2, exchange.requests().size());
            assertEquals(reason == Reason.RATE_LIMITED, exchange.waited().toMillis() >= 2_000,
                    exchange.waited().toString());
        } else {
            assertEquals(reason, error.reason());
            assertTrue(String.valueOf(error.getMessage()).contains(text), error::getMessage);
            assertEquals(1, exchange.requests().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"400,-1121,REFUSED", "200,-1121,REFUSED", "400,-1130,REFUSED", "400,-1023,REFUSED",
            "400,-1021,REFUSED", "503,-1008,OVERLOADED", "200,-1008,OVERLOADED", "429,-1003,RATE_LIMITED",
            "200,-1003,RATE_LIMITED"})
    void binance(int status, int code, Reason reason) {
        assertTold("BINANCE", status, "{\"code\":" + code + ",\"msg\":\"the words\"}", reason, code + " the words");
    }

    @ParameterizedTest
    @CsvSource({"403,RESTRICTED", "451,RESTRICTED", "408,OVERLOADED", "500,OVERLOADED", "404,REFUSED"})
    void binanceByStatus(int status, Reason reason) {
        assertTold("BINANCE", status, "the words", reason, "HTTP " + status + ": the words");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Unknown error, please check your request or try again later.",
            "Service Unavailable.", "{\"code\":-1008,\"msg\":\"Request throttled by system-level protection.\"}"})
    void eachOfTheThreeTextsOf503MayPass(String text) {
        assertTold("BINANCE", 503, text, Reason.OVERLOADED, "");
    }

    @ParameterizedTest
    @CsvSource({"200,10001,REFUSED", "200,10002,REFUSED", "200,10006,RATE_LIMITED", "200,10016,OVERLOADED",
            "429,10006,RATE_LIMITED", "200,110001,REFUSED", "200,-1,REFUSED"})
    void bybit(int status, int code, Reason reason) {
        assertTold("BYBIT", status,
                "{\"retCode\":" + code + ",\"retMsg\":\"the words\",\"result\":{},\"retExtInfo\":{},\"time\":1}",
                reason,
                "retCode " + code + " the words");
    }

    @ParameterizedTest
    @CsvSource({"403,access too frequent,BANNED", "403,'403, Access Too Frequent.',BANNED",
            "403,The Amazon CloudFront distribution is configured to block access from your country.,RESTRICTED",
            "429,system protection,RATE_LIMITED"})
    void bybitByStatus(int status, String text, Reason reason) {
        assertTold("BYBIT", status, text, reason, "HTTP " + status);
    }

    @ParameterizedTest
    @CsvSource({"429,50011,RATE_LIMITED", "200,50011,RATE_LIMITED", "503,50001,OVERLOADED", "200,50013,OVERLOADED",
            "200,50026,OVERLOADED", "400,51000,REFUSED", "200,51001,REFUSED", "200,59999,REFUSED"})
    void okx(int status, String code, Reason reason) {
        assertTold("OKX", status, "{\"code\":\"" + code + "\",\"msg\":\"the words\",\"data\":[]}", reason,
                "code " + code + " the words");
    }

    @ParameterizedTest
    @CsvSource({"422,REFUSED", "500,OVERLOADED", "429,RATE_LIMITED"})
    void hyperliquid(int status, Reason reason) {
        exchange.answer("{\"error\":\"asked again\"}");
        exchange.disturb(FakeExchange.status(status, "the words"));
        RestMarketData served = ShippedExchanges.open("HYPERLIQUID", exchange.connections(), exchange.base());
        HttpException error = assertThrows(HttpException.class, () -> ((InstrumentSource) served).instruments());
        assertTrue(String.valueOf(error.getMessage())
                .contains(reason == Reason.REFUSED ? "HTTP 422: the words" : "asked again"), error::getMessage);
    }
}
