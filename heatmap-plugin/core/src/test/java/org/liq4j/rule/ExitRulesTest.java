/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;
import org.ta4j.core.rules.AndRule;
import org.ta4j.core.rules.NotRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.indicator.ClusterChoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExitRulesTest {

    static Stream<Arguments> sidesAndFactories() {
        return Stream.of(Side.values())
                .flatMap(side -> Stream.of(DoubleNumFactory.getInstance(), DecimalNumFactory.getInstance())
                        .map(factory -> Arguments.of(side, factory)));
    }

    /** Where the order rests by bar as seen towards the cluster; {@code NaN} where none does. */
    private static List<Double> prices(Scene scene, RestingOrderRule rule, TradingRecord record) {
        List<Double> prices = new ArrayList<>();
        for (int i = 0; i <= scene.series.getEndIndex(); i++) {
            double price = rule.priceDuring(i, record).map(one -> one.doubleValue()).orElse(Double.NaN);
            prices.add(Math.round((price - 100) * -scene.side.sign() * 1e6) / 1e6 + (Double.isNaN(price) ? price : 0));
        }
        return prices;
    }

    private static final double NONE = Double.NaN;

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void theColdSideStopIsThatOfTheBarBeforeTheEntry(Side side, NumFactory factory) {
        Scene scene = new Scene(side, factory).bar(0, 0, 0).stop(-4).bar(0, 0, 0).stop(-3).bar(0, 0, 0).stop(-5)
                .bar(2, -3, 1).stop(-1).bar(2, -2, 1).stop(-2);
        LiquidationHeatmap heatmap = scene.heatmap();
        TradingRecord record = scene.record(2, 0);
        ColdSideStopRule fixed = new ColdSideStopRule(heatmap);
        assertEquals(List.of(NONE, NONE, -3.0, -3.0, -3.0), prices(scene, fixed, record));
        assertEquals(List.of(3), scene.satisfied(fixed, record));
        ColdSideStopRule trailing = new ColdSideStopRule(heatmap, ColdSideStopRule.Movement.TRAILING);
        assertEquals(List.of(NONE, NONE, -3.0, -3.0, -1.0), prices(scene, trailing, record));
        assertEquals(List.of(3, 4), scene.satisfied(trailing, record));
        assertEquals(List.of(), scene.satisfied(trailing, null));
        assertEquals(List.of(), scene.satisfied(trailing, new BaseTradingRecord()));
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void breakEvenRestsAfterTheBarThatHasConsumedTheClusterOfTheEntry(Side side, NumFactory factory) {
        Scene scene = new Scene(side, factory).bar(0, 0, 0).zone(2, 3, 0.2, 1).bar(2.1, 0, 0).zone(2, 3, 0.5, 1)
                .bar(2.5, 0, 2).zone(2.4, 3, 0.7, 1).bar(2, 0, 1).zone(5, 6, 0, 1).bar(2, 1, 1.5).zone(5, 6, 0, 1);
        BreakEvenRule rule = new BreakEvenRule(scene.heatmap(), 0.5, 0.001);
        TradingRecord record = scene.record(1, 0);
        assertEquals(List.of(NONE, NONE, NONE, 0.1, 0.1), prices(scene, rule, record),
                "0.5 is below 0.2 + 0.5 (1 - 0.2) = 0.6");
        assertEquals(List.of(3), scene.satisfied(rule, record));
        assertEquals(List.of(NONE, NONE, NONE, NONE, NONE), prices(scene, rule, scene.record(3, 0)));
        Scene swept = new Scene(side, factory).bar(0, 0, 0).zone(2, 3).bar(2, 0, 0).bar(3, 0, 0).bar(0, 0, 0);
        assertEquals(List.of(NONE, NONE, NONE, 0.0),
                prices(swept, new BreakEvenRule(swept.heatmap()), swept.record(1, 0)));
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void fixedOrdersRestAtADistanceAPriceOrWhatAnIndicatorSaidBefore(Side side, NumFactory factory) {
        Scene scene = new Scene(side, factory).bar(0, -1, -1).bar(0, -2, -2).bar(1, -1, 0).bar(2, 0, 0);
        TradingRecord record = scene.record(1, 0);
        FixedPriceStopRule stop = new FixedPriceStopRule(scene.series, 0.02);
        assertEquals(List.of(NONE, -2.0, -2.0, -2.0), prices(scene, stop, record));
        assertEquals(List.of(1), scene.satisfied(stop, record));
        FixedPriceTargetRule target = new FixedPriceTargetRule(scene.series, 0.02);
        assertEquals(List.of(NONE, 2.0, 2.0, 2.0), prices(scene, target, record));
        assertEquals(List.of(3), scene.satisfied(target, record));
        assertEquals(List.of(NONE, 1.0, 1.0, 1.0), prices(scene,
                new FixedPriceTargetRule(scene.series, PriceBasis.PRICE, scene.price(1)), record));
        FixedPriceStopRule read = new FixedPriceStopRule(new ClosePriceIndicator(scene.series));
        assertEquals(List.of(NONE, -1.0, -1.0, -1.0), prices(scene, read, record));
        assertEquals(List.of(NONE, -1.0, -1.0, -1.0), prices(scene, new TighterStopRule(stop, read), record));
        assertEquals(List.of(1, 2), scene.satisfied(new TighterStopRule(stop, read), record));
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void aPartialExitFiresOnceForEachPosition(Side side, NumFactory factory) {
        Scene scene = new Scene(side, factory).bar(0, 0, 0).bar(2, 0, 0).bar(0, 0, 0).bar(2, 0, 0).bar(2, 0, 0);
        FixedPriceTargetRule target = new FixedPriceTargetRule(scene.series, 0.02);
        PartialRestingExitRule resting = new PartialRestingExitRule(target, 0.25);
        assertEquals(List.of(NONE, 2.0, NONE, NONE, NONE), prices(scene, resting, scene.record(1, 0)));
        assertEquals(List.of(1), scene.satisfied(resting, scene.record(1, 0)));
        assertEquals(List.of(3), scene.satisfied(resting, scene.record(2, 0)));
        PartialExitRule closing = new PartialExitRule(target.and(target), 0.5);
        assertEquals(List.of(1), scene.satisfied(closing, scene.record(1, 0)));
        assertEquals(List.of(3), scene.satisfied(closing, scene.record(2, 0)));
        assertEquals(List.of(), scene.satisfied(closing, null));
        assertEquals(0.25, resting.share());
        assertThrows(InvalidValueException.class, () -> new PartialExitRule(target, 0.5));
        assertThrows(InvalidValueException.class, () -> new TighterStopRule(target));
    }

    /** The strategy's signals at every bar, with a position that is entered at the second. */
    private static List<String> signals(Scene scene, Strategy strategy) {
        List<String> signals = new ArrayList<>();
        for (int i = 0; i <= scene.series.getEndIndex(); i++) {
            signals.add(strategy.getEntryRule().isSatisfied(i, null) + " "
                    + strategy.getExitRule().isSatisfied(i, scene.record(1, 0)));
        }
        return signals;
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void aStrategyOfTheseRulesIsTheSameAfterJson(Side side, NumFactory factory) {
        Scene scene = new Scene(side, factory).bar(0, 0, 0, 1).zone(2, 3).stop(-3).bar(3, 0, 0, 50).zone(0.5, 3, 0.6, 1)
                .stop(-2).bar(2, -1, 1, -60).zone(1, 2, 0.1, 1).stop(-1).bar(4, -3, 1.5, 2).zone(2, 3).bar(2, 0, 0, 9);
        LiquidationHeatmap heatmap = scene.heatmap();
        ClusterChoice nearest = ClusterChoice.nearest(side);
        Rule trapped = new SweepRejectedRule(heatmap, nearest).and(new CvdTrapRule(heatmap, side, 1.5, 1, 0.5)
                .or(new NotRule(new ClusterConsumedRule(heatmap, ClusterChoice.strongest(side), 0.7))));
        Rule broken = new SqueezeEdgeBreakoutRule(heatmap, side, 0.05)
                .and(new CvdAbsorptionRule(heatmap, side, 0.02, 2).or(trapped));
        Rule entry = new ClusterSweptRule(heatmap, nearest, 1).and(new NearClusterRule(heatmap, nearest, 0.006)
                .or(new RegimeRule(heatmap, Regime.UNKNOWN, 0.05, RegimeThresholds.DEFAULT).or(broken)));
        Rule partly = new PartialExitRule(new NearClusterRule(heatmap, nearest, 0.01), 0.3)
                .and(new NotRule(new FixedPriceStopRule(new ClosePriceIndicator(scene.series))));
        Rule exit = new TighterStopRule(new ColdSideStopRule(heatmap, ColdSideStopRule.Movement.TRAILING),
                new BreakEvenRule(heatmap, 0.4, 0), new FixedPriceStopRule(scene.series, 0.05))
                .or(new PartialRestingExitRule(new FixedPriceTargetRule(scene.series, 0.03), 0.5).or(partly));
        Strategy strategy = new BaseStrategy("heat", entry, exit);
        String json = strategy.toJson();
        assertThrows(RuntimeException.class, () -> Strategy.fromJson(scene.series, json), "nothing is bound");
        HeatmapRegistry.Binding bound = HeatmapRegistry.bind(heatmap);
        try {
            Strategy read = Strategy.fromJson(scene.series, json);
            assertEquals(signals(scene, strategy), signals(scene, read));
            assertEquals(json, read.toJson());
            assertTrue(signals(scene, read).stream().distinct().count() > 2, signals(scene, read).toString());
        } finally {
            bound.close();
        }
        assertThrows(IllegalStateException.class, () -> HeatmapRegistry.of(scene.series));
    }

    /** ta4j 0.22.2 writes the first rule within the first one in place of the second. */
    @Test
    void ta4jLosesTheSecondRuleOfACompositeWhoseFirstIsOneToo() {
        Scene scene = new Scene(Side.SHORT, DoubleNumFactory.getInstance()).bar(0, 0, 0);
        Rule one = new FixedPriceStopRule(scene.series, 0.01);
        Rule two = new FixedPriceStopRule(scene.series, 0.02);
        Rule three = new FixedPriceStopRule(scene.series, 0.03);
        Rule kept = Strategy.fromJson(scene.series, new BaseStrategy(one.and(two.and(three)), one).toJson())
                .getEntryRule();
        assertEquals("FixedPriceStopRule ENTRY_FRACTION: 0.03",
                ((AndRule) ((AndRule) kept).getRule2()).getRule2().getName());
        Rule lost = Strategy.fromJson(scene.series, new BaseStrategy(one.and(two).and(three), one).toJson())
                .getEntryRule();
        assertEquals("FixedPriceStopRule ENTRY_FRACTION: 0.01", ((AndRule) lost).getRule2().getName());
    }

    @Test
    void whatJsonCannotCarryIsRefusedWhenItIsWritten() {
        Scene scene = new Scene(Side.SHORT, DoubleNumFactory.getInstance()).bar(0, 0, 0);
        Rule rule = new CvdAbsorptionRule(new ClosePriceIndicator(scene.series), scene.heatmap(), Side.SHORT, 0.01);
        assertThrows(RuntimeException.class, () -> new BaseStrategy("heat", rule, rule).toJson());
    }
}
