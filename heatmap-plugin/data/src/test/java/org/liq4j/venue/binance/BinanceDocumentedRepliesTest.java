/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.RowHistory;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.FakeExchange;
import org.liq4j.venue.ReadRows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The replies of the documents, letter by letter, at the time that they are of. */
class BinanceDocumentedRepliesTest {

    private static final String OPEN_INTEREST = """
            [{"symbol":"BTCUSDT","sumOpenInterest":"20403.637","sumOpenInterestValue":"150570784.07",\
            "CMCCirculatingSupply":"165880.538","timestamp":"1583127900000"}]""";
    private static final String LONG_SHORT = """
            [{"symbol":"BTCUSDT","longShortRatio":"1.9559","longAccount":"0.6617","shortAccount":"0.3382",\
            "timestamp":"1583139900000"}]""";
    private static final String KLINES = """
            [[1499040000000,"0.01634790","0.80000000","0.01575800","0.01577100","148976.11427815",1499644799999,\
            "2434.19055334",308,"1756.87402397","28.46694368","17928899.62484339"]]""";

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2020-03-10T00:00:00Z"));
    private final BinanceMarketData binance = new BinanceMarketData(exchange.connections(), exchange.base());

    @AfterEach
    void close() {
        exchange.close();
    }

    private ReadRows read(RowHistory history, long fromMillis, Duration period, String reply) {
        exchange.answer(reply);
        return ReadRows.of(history, "BTCUSDT", period, Instant.ofEpochMilli(fromMillis).toString(),
                Instant.ofEpochMilli(fromMillis).plus(period).toString());
    }

    @Test
    void openInterestWithItsTimeAsATextOrANumber() {
        for (String reply : List.of(OPEN_INTEREST, OPEN_INTEREST.replace("\"1583127900000\"", "1583127900000"))) {
            ReadRows read = read(binance.openInterestHistory(), 1_583_127_900_000L, Duration.ofMinutes(5), reply);
            assertEquals(List.of("1583128200000 1583128200000 [20403.637]"), read.rows());
            assertEquals(List.of(), read.read().issues().sentences());
        }
    }

    @Test
    void longShareIsTheShareAndNotComputedFromTheRatio() {
        assertEquals(List.of("1583140200000 1583140200000 [0.6617]"),
                read(binance.accountRatio(), 1_583_139_900_000L, Duration.ofMinutes(5), LONG_SHORT).rows());
    }

    @Test
    void sharesThatDoNotAddUpAreAnError() {
        HttpException error = assertThrows(HttpException.class, () -> read(binance.accountRatio(),
                1_583_139_900_000L, Duration.ofMinutes(5), LONG_SHORT.replace("0.6617", "0.1960")));
        assertEquals(Reason.BROKEN_REPLY, error.reason());
    }

    @Test
    void theWeekOfTheDocumentsIsNotTakenForTheMinuteThatWasAskedFor() {
        HttpException error = assertThrows(HttpException.class,
                () -> read(binance.candles(), 1_499_040_000_000L, Duration.ofMinutes(1), KLINES));
        assertTrue(String.valueOf(error.getMessage()).contains("close time = 1499644799999: must be the last "
                + "millisecond of 60000 from 1499040000000 on"), error::getMessage);
    }
}
