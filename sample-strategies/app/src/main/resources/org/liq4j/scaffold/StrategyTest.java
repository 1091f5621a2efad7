package com.example.{{package}};

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.ScriptedHeatmapFeed;
import org.liq4j.api.kit.ScriptedLevels;
import org.liq4j.api.kit.StrategyContract;
import org.liq4j.api.market.Candle;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.ta4j.core.num.DoubleNumFactory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Inherits what every strategy promises, and adds signals worked out by hand. */
class {{Class}}StrategyTest extends StrategyContract {

    @Override
    protected TwoSidedStrategy create(LiquidationHeatmap heatmap) {
        return new {{Class}}Strategy().create(heatmap);
    }

    /** One bar with a short level above of that size and a long level of 1 million below. */
    private TwoSidedStrategy shortsAbove(double notional) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        KitMarket market = KitMarket.of(Candle.of(start, start.plusSeconds(60), 100, 100, 100, 100, 1));
        ScriptedHeatmapFeed feed = new ScriptedHeatmapFeed(market, bars -> ScriptedLevels
                .at(bars.getLast().candle()).level(Side.SHORT, 103, notional).level(Side.LONG, 97, 1e6).build());
        return create(new LiquidationHeatmap(market.series(DoubleNumFactory.getInstance()), feed));
    }

    @Test
    void entersTheSideWithMoreToLiquidate() {
        // (2 - 1) / (2 + 1) = 0.33 is over 0.3; (1.8 - 1) / (1.8 + 1) = 0.29 is not.
        assertTrue(shortsAbove(2e6).longSignals().getEntryRule().isSatisfied(0));
        assertFalse(shortsAbove(1.8e6).longSignals().getEntryRule().isSatisfied(0));
        assertTrue(shortsAbove(0.5e6).shortSignals().getEntryRule().isSatisfied(0));
    }

    @Test
    void leavesWhenTheLeanIsGone() {
        assertFalse(shortsAbove(1.1e6).longSignals().getExitRule().isSatisfied(0));
        assertTrue(shortsAbove(0.9e6).longSignals().getExitRule().isSatisfied(0));
    }
}
