/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.ModelContract;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.margin.BracketCatalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FixedLeverageModelTest extends ModelContract {

    private static final FixedLeverageModelFactory MODELS = new FixedLeverageModelFactory(
            BracketCatalog.shipped()::find);
    private static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");

    @Override
    protected LiquidationModel create() {
        return MODELS.create(BTC, Arguments.of(MODELS, Map.of("leverage", "50")));
    }

    @Test
    void levelsLieWhereTheMarginIsUsedUp() {
        LiquidationModel model = MODELS.create(BTC, Arguments.of(MODELS, Map.of("leverage", "10")));
        Instant end = Instant.parse("2026-01-01T00:01:00Z");
        model.apply(new OpenInterest(end, end, 1_000));
        model.apply(Candle.of(end.minusSeconds(60), end, 60_000, 60_000, 60_000, 60_000, 1));
        List<Double> prices = new ArrayList<>();
        for (Side side : Side.values()) {
            model.levels().forEachLevel(side, (price, notional) -> prices.add(price));
        }
        // Maintenance 0.4 %: a long dies at 60,000 (1 - 1/10) / (1 - 0.004), a short at 60,000 (1 + 1/10) / (1 + 0.004).
        assertEquals(54_216.9, prices.getFirst(), 5.5);
        assertEquals(65_737.1, prices.getLast(), 6.6);
    }

    @Test
    void leverageThatTheVenueDoesNotAllowIsRefused() {
        Arguments tooMuch = Arguments.of(MODELS, Map.of("leverage", "60"));
        assertThrows(InvalidValueException.class, () -> MODELS.create(Instrument.parse("HYPERLIQUID:BTC"), tooMuch));
    }
}
