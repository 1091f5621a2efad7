package com.example.{{package}};

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.ModelContract;
import org.liq4j.api.market.Candle;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Inherits what every model promises, and adds levels worked out by hand. */
class {{Class}}ModelTest extends ModelContract {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    protected LiquidationModel create() {
        return new {{Class}}Model(100);
    }

    @Test
    void levelsLieOneLeverageAway() {
        LiquidationModel model = new {{Class}}Model(10);
        model.apply(Candle.of(START, START.plusSeconds(60), 100, 100, 100, 100, 7));
        // 100 (1 - 1/10) and 100 (1 + 1/10), to within half a bucket of 5 basis points
        model.levels().forEachLevel(Side.LONG, (price, notional) -> {
            assertEquals(90, price, 90 * 3e-4);
            assertEquals(7 * price, notional, 1e-9);
        });
        assertEquals(7 * 110, model.levels().notional(Side.SHORT, 100, 120), 7 * 110 * 3e-4);
    }

    @Test
    void priceTakesOutTheLevelsThatItReaches() {
        LiquidationModel model = new {{Class}}Model(10);
        model.apply(Candle.of(START, START.plusSeconds(60), 100, 100, 100, 100, 7));
        model.apply(Candle.of(START.plusSeconds(60), START.plusSeconds(120), 100, 100, 89, 100, 0));
        assertEquals(7, model.levels().modelledFlow(Side.LONG));
        assertEquals(0, model.levels().modelledFlow(Side.SHORT));
        assertEquals(0, model.levels().totalAtSpot(Side.LONG));
        assertEquals(700, model.levels().totalAtSpot(Side.SHORT), 1e-9);
    }
}
