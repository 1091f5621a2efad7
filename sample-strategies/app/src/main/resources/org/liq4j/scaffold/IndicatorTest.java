package com.example.{{package}};

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.IndicatorContract;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.ScriptedHeatmapFeed;
import org.liq4j.api.kit.ScriptedLevels;
import org.liq4j.api.market.Candle;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Inherits what every indicator promises, and adds a value worked out by hand. */
class {{Class}}IndicatorTest extends IndicatorContract<Num> {

    @Override
    protected Indicator<Num> create(LiquidationHeatmap heatmap) {
        return new {{Class}}Indicator(heatmap, 0.05, 10);
    }

    @Test
    void isTheMeanLean() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        KitMarket market = KitMarket.of(
                Candle.of(start, start.plusSeconds(60), 100, 100, 100, 100, 1),
                Candle.of(start.plusSeconds(60), start.plusSeconds(120), 100, 100, 100, 100, 1));
        ScriptedHeatmapFeed feed = new ScriptedHeatmapFeed(market, bars -> ScriptedLevels
                .at(bars.getLast().candle())
                .level(Side.SHORT, 103, 3e6)
                .level(Side.LONG, 97, bars.size() == 1 ? 1e6 : 2e6)
                .level(Side.LONG, 94, 9e6) // too far away
                .build());
        Indicator<Num> mean = new {{Class}}Indicator(
                new LiquidationHeatmap(market.series(DoubleNumFactory.getInstance()), feed), 0.05, 2);
        // (3 - 1) / (3 + 1) = 0.5 and (3 - 2) / (3 + 2) = 0.2
        assertEquals(0.35, mean.getValue(1).doubleValue(), 1e-12);
    }
}
