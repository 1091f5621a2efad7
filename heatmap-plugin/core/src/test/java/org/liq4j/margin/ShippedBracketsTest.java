/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Facts that the shipped tables must reproduce; reading them has checked that they are continuous. */
class ShippedBracketsTest {

    private static final BracketTable BYBIT = table("BYBIT:BTCUSDT", "2026-05-27T00:00:00Z");

    @Test
    void bybitEndsAtEightyMillion() {
        assertEquals(20, BYBIT.brackets().size());
        assertEquals(1_482_000, BYBIT.bracketOf(80e6).deduction());
        assertEquals(14, BYBIT.maximumLeverage(80e6));
        assertRefused("notional = 8.1E7: must satisfy 0 <= notional <= 8.0E7", BYBIT, 1, 81e6);
    }

    @Test
    void bybitsExampleComesOut() {
        // 1 BTC at 20,000 with 50x and 0.5 %: 19,700 where the margin is taken at the entry, as Bybit's page did.
        double price = BYBIT.liquidationPrice(Side.LONG, 20_000, 50, 1, 0);
        assertEquals(20_000 * 0.98 / 0.995, price, 1e-9);
        assertEquals(19_700, price, 2);
    }

    @Test
    void moreThanTheMaximumLeverageIsRefusedWithIt() {
        assertRefused("leverage = 50.0: must be <= 45.0, the maximum of an entry notional of 9000000.0", BYBIT, 50,
                9e6);
        assertRefused("leverage = 50.0: must be <= 25.0, the maximum of an entry notional of 10000.0",
                table("HYPERLIQUID:ETH", "2025-11-01T00:00:00Z"), 50, 10_000);
        assertRefused("leverage = 21.0: must be <= 20.0, the maximum of an entry notional of 10000.0",
                table("HYPERLIQUID:SOL", "2025-11-01T00:00:00Z"), 21, 10_000);
    }

    @Test
    void hyperliquidHasNoCap() {
        BracketTable bitcoin = table("HYPERLIQUID:BTC", "2025-11-01T00:00:00Z");
        assertEquals(0.0125, bitcoin.bracketOf(150e6).maintenanceRate());
        assertEquals(new Bracket(150e6, Double.POSITIVE_INFINITY, 20, 0.025, 1_875_000), bitcoin.bracketOf(1e12));
        assertEquals(1_333_333, table("HYPERLIQUID:ETH", "2025-11-01T00:00:00Z").bracketOf(1e12).deduction(), 0.5);
    }

    @Test
    void binanceSolanaIsThere() {
        assertEquals(66_728_380, table("BINANCE:SOLUSDT", "2024-10-24T00:00:00Z").bracketOf(4e8).deduction());
    }

    private static void assertRefused(String message, BracketTable table, double leverage, double notional) {
        assertEquals(message, assertThrows(InvalidValueException.class,
                () -> table.liquidationPrice(Side.LONG, 1, leverage, notional, 0)).getMessage());
    }

    private static BracketTable table(String instrument, String validFrom) {
        BracketSchedule schedule = BracketCatalog.shipped().find(Instrument.parse(instrument)).orElseThrow();
        Instant time = Instant.parse(validFrom);
        assertEquals(time, schedule.validFrom(time));
        return schedule.at(time);
    }
}
