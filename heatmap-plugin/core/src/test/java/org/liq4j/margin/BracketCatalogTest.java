/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.market.Instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BracketCatalogTest {

    private static final Instrument BITCOIN = Instrument.parse("BINANCE:BTCUSDT");
    private static final Instrument ETHER = Instrument.parse("BINANCE:ETHUSDT");
    private static final Instant NEWER = Instant.parse("2024-10-24T00:00:00Z");
    private static final Instant OLDER = Instant.parse("2021-03-18T00:00:00Z");

    private final BracketCatalog catalog = BracketCatalog.shipped();

    @Test
    void anInstrumentWithoutTablesIsAbsentAndAScheduleWithoutThemRefused() {
        Instrument unknown = Instrument.parse("NOWHERE:NOTHING");
        assertTrue(catalog.find(unknown).isEmpty());
        assertEquals("tables = {}: must have at least one table",
                assertThrows(InvalidValueException.class, () -> new BracketSchedule(unknown, new TreeMap<>()))
                        .getMessage());
    }

    @Test
    void shipsTheMajors() {
        assertEquals(
                List.of("BINANCE:BTCUSDT", "BINANCE:ETHUSDT", "BINANCE:SOLUSDT", "BYBIT:BTCUSDT", "HYPERLIQUID:BTC",
                        "HYPERLIQUID:ETH", "HYPERLIQUID:SOL"),
                catalog.instruments().stream().map(Instrument::toString).toList());
        assertTrue(catalog.find(Instrument.parse("OKX:BTC-USDT-SWAP")).isEmpty());
        assertEquals(421_481_450, catalog.find(BITCOIN).orElseThrow().at(NEWER).bracketOf(1.8e9).deduction());
        assertEquals(280_506_450, catalog.find(ETHER).orElseThrow().at(NEWER).bracketOf(1.2e9).deduction());
        assertEquals(NEWER, catalog.find(ETHER).orElseThrow().validFrom(OLDER));
    }

    @Test
    void givesTheTableInForce() {
        BracketSchedule schedule = catalog.find(BITCOIN).orElseThrow();
        assertEquals(BITCOIN, schedule.instrument());
        assertInForce(schedule, 10, OLDER, OLDER.minusSeconds(1));
        assertInForce(schedule, 10, OLDER, OLDER);
        assertInForce(schedule, 10, OLDER, NEWER.minusNanos(1));
        assertInForce(schedule, 12, NEWER, NEWER);
        assertInForce(schedule, 12, NEWER, NEWER.plusSeconds(1_000_000_000));
        assertTrue(schedule.predates(OLDER.minusNanos(1)));
        assertFalse(schedule.predates(OLDER));
        assertEquals(List.of(125.0, 100.0, 50.0, 20.0, 10.0, 5.0, 4.0, 3.0, 2.0, 1.0),
                schedule.at(OLDER).brackets().stream().map(Bracket::maximumLeverage).toList());
    }

    @Test
    void laterScheduleOfAnInstrumentCounts() {
        BracketSchedule bitcoin = catalog.find(BITCOIN).orElseThrow();
        BracketSchedule ether = catalog.find(ETHER).orElseThrow();
        BracketSchedule other = schedule("2025-01-01,0,10,5,0.1,0");
        BracketCatalog changed = new BracketCatalog(List.of(bitcoin, ether, other));
        assertEquals(5, changed.find(BITCOIN).orElseThrow().at(NEWER).maximumLeverage(1));
        assertEquals(2, changed.instruments().size());
    }

    @Test
    void namesFileAndLineOfAnError() {
        assertRefused("brackets.csv line 3, notional_cap = ten: must be a number", "2025-01-01,0,ten,5,0.1,0");
        assertRefused("brackets.csv line 3, valid_from = 1 May: must be a date such as 2024-10-24",
                "1 May,0,10,5,0.1,0");
        assertRefused("brackets.csv line 3, cells = 5: must be 6", "2025-01-01,0,10,5,0.1");
        assertRefused("brackets.csv line 3, maintenanceRate = 10.0: must satisfy 0 < maintenanceRate < 1",
                "2025-01-01,0,10,5,10,0");
        assertRefused(
                "brackets.csv, table of 2025-01-01T00:00:00Z, brackets[1].notionalFloor = 20.0: must be the cap of "
                        + "the bracket below (10.0)",
                "2025-01-01,0,10,5,0.1,0\n2025-01-01,20,30,5,0.1,0");
        assertRefused("brackets.csv, tables = {}: must have at least one table", "");
        var refusal = assertThrows(InvalidValueException.class, () -> read("a,b\n"));
        assertEquals("brackets.csv line 1, heading = a,b: must be " + BracketFile.HEADING + " or " + BracketFile.HEADING
                + ",taker_fee, of an inverse future " + BracketFile.HEADING_IN_COINS + " or "
                + BracketFile.HEADING_IN_COINS + ",taker_fee", refusal.getMessage());
    }

    private static void assertInForce(BracketSchedule schedule, int brackets, Instant validFrom, Instant time) {
        assertEquals(brackets, schedule.at(time).brackets().size());
        assertEquals(validFrom, schedule.validFrom(time));
    }

    private static void assertRefused(String message, String lines) {
        assertEquals(message, assertThrows(InvalidValueException.class, () -> schedule(lines)).getMessage());
    }

    private static BracketSchedule schedule(String lines) {
        return read("# A comment.\n" + BracketFile.HEADING + "\n" + lines);
    }

    private static BracketSchedule read(String text) {
        try {
            return new BracketFile("brackets.csv").read(BITCOIN, new BufferedReader(new StringReader(text)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
