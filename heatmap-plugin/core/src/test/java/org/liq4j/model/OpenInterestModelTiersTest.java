/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.model.LevelDensity.LeverageTiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Leverage tiers against what an instrument's brackets allow. */
class OpenInterestModelTiersTest {

    private static final BracketCatalog CATALOG = BracketCatalog.shipped();

    @Test
    void theDefaultTiersAreAllowedForEveryShippedInstrument() {
        for (Instrument instrument : CATALOG.instruments()) {
            model(instrument.toString(), OpenInterestSettings.DEFAULT);
        }
    }

    @Test
    void aTierAboveTheMaximumIsRefusedAtConstruction() {
        assertRefused(
                "HYPERLIQUID:ETH of 2025-11-01, leverage = 50.0: must be <= 25.0, the maximum of an entry notional"
                        + " of 10000.0",
                "HYPERLIQUID:ETH", 10_000);
        assertRefused(
                "HYPERLIQUID:SOL of 2025-11-01, leverage = 50.0: must be <= 20.0, the maximum of an entry notional"
                        + " of 10000.0",
                "HYPERLIQUID:SOL", 10_000);
    }

    @Test
    void everyTableIsCheckedAndNotOnlyTheFirst() {
        model("BINANCE:BTCUSDT", settings(2e5));
        assertRefused(
                "BINANCE:BTCUSDT of 2021-03-18, leverage = 50.0: must be <= 20.0, the maximum of an entry notional"
                        + " of 2000000.0",
                "BINANCE:BTCUSDT", 2e6);
        assertRefused("BINANCE:SOLUSDT of 2024-10-24, notional = 5.0E8: must satisfy 0 <= notional <= 4.0E8",
                "BINANCE:SOLUSDT", 5e8);
    }

    @Test
    void aNotionalBeyondTheBracketsIsRefusedWhateverTheDensity() {
        OpenInterestSettings settings = new OpenInterestSettings(1e-3,
                List.of(new CohortSettings("all", 1, new LevelDensity.InverseDistance(0.002, 0.05), 1)), 1e12, 0,
                Duration.ofHours(1));
        assertThrows(InvalidValueException.class, () -> model("BINANCE:BTCUSDT", settings));
    }

    private static void assertRefused(String message, String instrument, double notional) {
        assertEquals(message, assertThrows(InvalidValueException.class, () -> model(instrument, settings(notional)))
                .getMessage());
    }

    private static OpenInterestSettings settings(double notional) {
        return new OpenInterestSettings(1e-3,
                List.of(new CohortSettings("all", 1, new LeverageTiers(List.of(10.0, 50.0)), 1)), notional, 0,
                Duration.ofHours(1));
    }

    private static OpenInterestModel model(String instrument, OpenInterestSettings settings) {
        return new OpenInterestModel(settings, CATALOG.find(Instrument.parse(instrument)).orElseThrow(), List.of());
    }
}
