/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.kit.ExtensionContract;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.LevelScript;
import org.liq4j.api.kit.OverlayLayerContract;
import org.liq4j.api.kit.ScriptedHeatmapFeed;
import org.liq4j.api.overlay.OverlayElement;
import org.liq4j.api.overlay.OverlayLayer;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LayerAndExtensionContractTest {

    /** Draws the lowest price of the bars from one to that many later. */
    private record Lows(BarSeries series, int ahead) implements OverlayLayer {

        @Override
        public String title() {
            return "lows";
        }

        @Override
        public List<OverlayElement> elements(int index) {
            int seen = Math.min(index + ahead, series.getEndIndex());
            double low = Math.min(series.getBar(index).getLowPrice().doubleValue(),
                    series.getBar(seen).getLowPrice().doubleValue());
            return List.of(new OverlayElement.LinePoint("low", low));
        }
    }

    static final class HonestLayer extends OverlayLayerContract {

        @Override
        protected OverlayLayer create(LiquidationHeatmap heatmap) {
            return new Lows(heatmap.series(), 0);
        }
    }

    static final class LayerThatLooksAhead extends OverlayLayerContract {

        @Override
        protected OverlayLayer create(LiquidationHeatmap heatmap) {
            return new Lows(heatmap.series(), 2);
        }
    }

    @Test
    void aLayerThatLooksAheadIsFoundOutAndAnHonestOneIsNot() {
        ContractRun.of(HonestLayer.class).keepsAll();
        ContractRun run = ContractRun.of(LayerThatLooksAhead.class);
        run.breaks("nothingDependsOnBarsThatComeLater", "layer lows, bar ", "looks ahead", "expected: <[[line, low, 6");
        run.breaks("whatWasSaidOfAClosedBarIsNeverTakenBack", "repaints");
    }

    /** A contract for an average whose length may be within a range. */
    abstract static class OfAverage extends ExtensionContract<IndicatorFactory> {

        private final Parameter<Integer> bars;

        OfAverage(NumberRange range) {
            bars = Parameter.wholeNumber("bars", 20, range, "bars", "How many closes are averaged.");
        }

        @Override
        protected final IndicatorFactory create() {
            return IndicatorFactory.of("The average close.", List.of(bars), (heatmap, arguments) -> {
                int[] weights = new int[arguments.get(bars)];
                return new SMAIndicator(new ClosePriceIndicator(heatmap.series()), weights.length);
            });
        }

        @Override
        protected final Indicator<?> make(IndicatorFactory factory, Arguments arguments) {
            KitMarket market = KitMarket.generated(1, 30);
            return factory.create(new LiquidationHeatmap(market.series(DoubleNumFactory.getInstance()),
                    new ScriptedHeatmapFeed(market, LevelScript.untouchedSwings())), arguments);
        }
    }

    static final class HonestFactory extends OfAverage {

        HonestFactory() {
            super(NumberRange.closed(1, 1_000));
        }
    }

    static final class FactoryWithoutRange extends OfAverage {

        FactoryWithoutRange() {
            super(NumberRange.closed(-1e9, 1e9));
        }
    }

    @Test
    void aFactoryThatTakesWhatItCannotUseIsFoundOut() {
        ContractRun honest = ContractRun.of(HonestFactory.class);
        assertEquals(Map.of(), honest.failures());
        assertEquals(4, honest.succeeded());
        ContractRun.of(FactoryWithoutRange.class).breaks("aValueOutOfRangeIsRefusedByNameAndRule", "bars=-1 ",
                "NegativeArraySizeException");
    }
}
