/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.IndicatorContract;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.LevelScript;
import org.liq4j.api.kit.ScriptedHeatmapFeed;
import org.liq4j.api.kit.ScriptedLevels;
import org.liq4j.api.market.Candle;
import org.liq4j.api.overlay.OverlayElement;
import org.liq4j.api.overlay.OverlayLayer;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LiquidationVwapIndicatorTest extends IndicatorContract<Num> {

    @Override
    protected Indicator<Num> create(LiquidationHeatmap heatmap) {
        return new LiquidationVwapIndicator(heatmap, 12, LiquidatedCoins.MODELLED);
    }

    @Override
    protected OptionalInt expectedUnstableBars() {
        return OptionalInt.of(11);
    }

    /** Typical prices 100, 110, 120; liquidated 3 and 1 coins in the first two, none in the third. */
    private static LiquidationHeatmap threeBars() {
        KitMarket market = KitMarket.of(bar(0, 95, 105, 100), bar(1, 105, 115, 110), bar(2, 115, 130, 115));
        LevelScript script = bars -> {
            Candle last = bars.getLast().candle();
            return ScriptedLevels.at(last).flow(Side.LONG, bars.size() == 1 ? 2 : 0)
                    .flow(Side.SHORT, bars.size() < 3 ? 1 : 0).build();
        };
        return new LiquidationHeatmap(market.series(DoubleNumFactory.getInstance()),
                new ScriptedHeatmapFeed(market, script));
    }

    private static Candle bar(int minute, double low, double high, double close) {
        Instant start = Instant.EPOCH.plusSeconds(60L * minute);
        return Candle.of(start, start.plusSeconds(60), close, high, low, close, 10);
    }

    @Test
    void weighsPricesByLiquidatedCoins() {
        LiquidationVwapIndicator two = new LiquidationVwapIndicator(threeBars(), 2, LiquidatedCoins.MODELLED);
        assertEquals(100, two.getValue(0).doubleValue());
        assertEquals(102.5, two.getValue(1).doubleValue()); // (3 x 100 + 1 x 110) / 4
        assertEquals(110, two.getValue(2).doubleValue()); // only the second bar's coin is within the window
    }

    @Test
    void theCloseStandsInWhereNothingWasLiquidated() {
        LiquidationVwapIndicator one = new LiquidationVwapIndicator(threeBars(), 1, LiquidatedCoins.MODELLED);
        assertEquals(115, one.getValue(2).doubleValue());
        LiquidationVwapIndicator reported = new LiquidationVwapIndicator(threeBars(), 3, LiquidatedCoins.REPORTED);
        assertEquals(110, reported.getValue(1).doubleValue());
    }

    @Test
    void isDrawnAsALine() {
        OverlayLayer layer = new LiquidationVwapLayerFactory().create(threeBars());
        assertEquals(List.of(new OverlayElement.LinePoint("liquidation-vwap", 102.5)), layer.elements(1));
    }
}
