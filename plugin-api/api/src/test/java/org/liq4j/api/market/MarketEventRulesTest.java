/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MarketEventRulesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:01:00Z");

    @Test
    void aCandleStatesTheViolatedRuleWithBothValues() {
        assertRule("low = 101.5: low must be <= open (100.0)", () -> candle(100, 103, 101.5, 102, 1));
        assertRule("low = 101.5: low must be <= close (101.0)", () -> candle(102, 103, 101.5, 101, 1));
        assertRule("close = 104.0: close must be <= high (103.0)", () -> candle(102, 103, 101.5, 104, 1));
        assertRule("open = 104.0: open must be <= high (103.0)", () -> candle(104, 103, 101.5, 102, 1));
        assertRule("open = NaN: must satisfy 1e-12 <= open <= 1e12", () -> candle(Double.NaN, 103, 101.5, 102, 1));
        assertRule("low = 0.0: must satisfy 1e-12 <= low <= 1e12", () -> candle(102, 103, 0, 102, 1));
        assertRule("volume = -1.0: must satisfy 0 <= volume <= 1e18", () -> candle(102, 103, 101.5, 102, -1));
    }

    @Test
    void takerVolumesMustFitIntoTheVolume() {
        Candle candle = candle(100, 100, 100, 100, 10);
        assertFalse(candle.hasTakerVolumes());
        assertTrue(candle.withTakerVolumes(4, 6).hasTakerVolumes());
        assertTrue(candle.withTakerVolumes(4, 6.000001).hasTakerVolumes(), "rounding of published figures");
        assertRule("takerBuyVolume = 11.0: takerBuyVolume must be <= volume (10.0)",
                () -> candle.withTakerVolumes(11, 0));
        assertRule("takerSellVolume = 6.1: takerBuyVolume (4.0) + takerSellVolume must be <= volume (10.0)",
                () -> candle.withTakerVolumes(4, 6.1));
    }

    @Test
    void theAveragePriceStaysWithinTheBar() {
        Candle candle = candle(100, 110, 90, 100, 10);
        assertEquals(100, candle.averagePrice());
        assertEquals(95, candle.withVwap(95).averagePrice());
        assertEquals(110, candle.withVwap(110.01).averagePrice());
        assertEquals(90, candle.withVwap(89.99).averagePrice());
    }

    @Test
    void nothingIsKnownBeforeItHappened() {
        assertRule("knownAt = 2026-01-01T00:00:00Z: knownAt must be >= eventTime (2026-01-01T00:01:00Z)",
                () -> new OpenInterest(END, START, 1));
        assertRule("endTime = 2026-01-01T00:00:00Z: endTime must be > beginTime (2026-01-01T00:00:00Z)",
                () -> Candle.of(START, START, 1, 1, 1, 1, 1));
        assertRule("to = 2026-01-01T00:00:00Z: to must be > from (2026-01-01T00:01:00Z)",
                () -> new Gap(END, START, END, "missing"));
    }

    @Test
    void inputsAreHeldToTheirRanges() {
        assertRule("coins = 0.0: must satisfy 0 < coins <= 1e18", () -> new OpenInterest(END, END, 0));
        assertRule("rate = 1.0: must satisfy -1 < rate < 1", () -> new FundingRate(END, END, 1));
        assertRule("longShare = 0.0: must satisfy 0 < longShare < 1", () -> new AccountRatio(END, END, 0));
        assertRule("shortCoins = -1.0: must satisfy 0 <= shortCoins <= 1e18",
                () -> new LiquidatedVolume(END, END, 1, -1));
        assertRule("low = 2.0: low must be <= open (1.0)", () -> new MarkCandle(END, END, 1, 3, 2, 2));
    }

    @Test
    void anInstrumentIsVenueAndSymbol() {
        assertEquals(new Instrument("BINANCE", "BTCUSDT"), Instrument.parse("binance:btcusdt"));
        assertEquals("OKX:BTC-USDT-SWAP", Instrument.parse("OKX:BTC-USDT-SWAP").toString());
        assertRule("instrument = BTCUSDT: must be VENUE:SYMBOL, for example BINANCE:BTCUSDT",
                () -> Instrument.parse("BTCUSDT"));
        assertRule("symbol = : must match [A-Z0-9][A-Z0-9_-]*", () -> Instrument.parse("BINANCE:"));
    }

    private static Candle candle(double open, double high, double low, double close, double volume) {
        return Candle.of(START, END, open, high, low, close, volume);
    }

    private static void assertRule(String message, Executable executable) {
        assertEquals(message, assertThrows(InvalidValueException.class, executable).getMessage());
    }
}
