/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.Num;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each strategy enters at the bar that its description means, in both directions, and its control without the clusters too. */
class StrategyStoriesTest {

    private static void assertClusterDecides(Story story, String name, String parameters, int bar) {
        Side position = story.price(1) > 100 ? Side.LONG : Side.SHORT;
        assertEquals(List.of(bar), story.entries(name + parameters), "with its clusters");
        assertEquals(List.of(), story.entries(name + parameters, position.opposite()), "of the other side");
        assertEquals(List.of(), story.withoutClusters().entries(name + parameters), "without them");
        assertEquals(List.of(bar), story.entries(name + "-control" + parameters), "the control");
        assertEquals(List.of(bar), story.withoutClusters().entries(name + "-control" + parameters),
                "the control without clusters");
    }

    @ParameterizedTest
    @EnumSource
    void liquiditySweepReversalFadesTheWickThatTakesTheCluster(Side position) {
        Story story = new Story(position).quiet(15).cluster(true, -1.4, 1e6).bar(0, 0.05, -0.55, -0.5, 0)
                .bar(-0.5, -0.45, -1.05, -1, 0).bar(-1, -0.6, -1, -0.7, 0).bar(-0.7, -0.65, -1.6, -0.8, 0);
        assertClusterDecides(story, "liquidity-sweep-reversal", "(range=5, rsi=3, vwap=10)", 18);
    }

    @ParameterizedTest
    @EnumSource
    void squeezeAcceleratorEntersAtTheEdgeOfTheCluster(Side position) {
        Story story = new Story(position).quiet(20).cluster(false, 0.5, 1e6).bar(0, 0.65, 0, 0.6, 0);
        assertClusterDecides(story, "squeeze-accelerator", "(ema=2, range=5)", 20);
    }

    @ParameterizedTest
    @EnumSource
    void clusterRatioRegimeFollowsTheSideWithMoreToLiquidate(Side position) {
        Story story = new Story(position).quiet(20).cluster(false, 3, 10e6).cluster(true, -3, 1e6)
                .bar(0, 0.5, 0, 0.5, 10).bar(0.5, 0.5, 0.3, 0.3, 10);
        assertClusterDecides(story, "cluster-ratio-regime", "(ema=3, rsi=2, delta=3, interest=1)", 21);
    }

    @ParameterizedTest
    @EnumSource
    void cvdAbsorptionBuysTheFallThatTakersBuy(Side position) {
        Story story = new Story(position).quiet(10).cluster(true, -1.5, 1e6).bar(0, 0, -0.55, -0.5, 20);
        assertClusterDecides(story, "cvd-absorption", "(bars=3, distance=0.02)", 10);
    }

    @ParameterizedTest
    @EnumSource
    void cvdTrapTradesAgainstTheSpikeThatStalls(Side position) {
        Story story = new Story(position).quiet(10).cluster(true, -0.8, 1e6).bar(0, 0.05, -1, -0.2, -10);
        assertClusterDecides(story, "cvd-trap", "(bars=3)", 10);
    }

    @ParameterizedTest
    @EnumSource
    void magnetDriftGoesToTheClusterAndLeavesBeforeIt(Side position) {
        Story story = new Story(position).quiet(20).cluster(false, 1.5, 1e6).bar(0, 0.25, 0, 0.2, 0)
                .bar(0.2, 0.2, 0.2, 0.2, 0);
        assertEquals(List.of(20, 21), story.entries("magnet-drift(ema=2, drift=2)"));
        assertEquals(List.of(), story.withoutClusters().entries("magnet-drift(ema=2, drift=2)"));
        assertEquals(List.of(20, 21), story.withoutClusters().entries("magnet-drift-control(ema=2, drift=2)"));

        LiquidationHeatmap heatmap = story.heatmap();
        TwoSidedStrategy strategy = Story.HOST.createStrategy("magnet-drift(ema=2, drift=2)", heatmap);
        List<Double> targets = restingDuring(strategy, RestingOrderRule.Kind.TARGET, 21,
                entered(heatmap, position, 21, story.price(0.2)));
        assertEquals(2, targets.size(), "one before the edge, one at last: " + targets);
        double inside = position.sign() * (targets.getLast() - 100);
        assertTrue(inside > 1.2 && inside < 1.45, "0.1 % before a cluster at 1.5: " + inside);
    }

    @ParameterizedTest
    @EnumSource
    void poolScalpTakesTheReboundAfterTheSweep(Side position) {
        Story story = new Story(position).quiet(10).cluster(true, -1, 1e6).bar(0, 0, -0.5, -0.5, 0)
                .bar(-0.5, -0.45, -1.2, -0.7, 0).bar(-0.7, -0.4, -0.7, -0.4, 0);
        assertClusterDecides(story, "cluster-scalp", "(fall=3)", 12);
    }

    @ParameterizedTest
    @EnumSource
    void swingConfluenceTurnsWhereTheClusterOverlapsTheSwings(Side position) {
        Story story = new Story(position).quiet(13).bar(0, 0.05, -0.6, 0, 0).quiet(2).cluster(true, -0.6, 1e6)
                .bar(-0.2, 0.05, -0.55, 0, 0);
        assertClusterDecides(story, "swing-confluence", "(swing=4m, day=8m)", 16);
    }

    @Test
    void swingConfluenceDoesNotKnowTheSpanThatIsOpen() {
        Story story = new Story(Side.LONG).quiet(17).bar(0, 0.05, -0.6, 0, 0).cluster(true, -0.6, 1e6)
                .bar(-0.2, 0.05, -0.55, 0, 0);
        assertEquals(List.of(), story.entries("swing-confluence(swing=4m, day=8m)"));
    }

    @ParameterizedTest
    @EnumSource
    void fragilitySizingHalvesPositionsBetweenNearClusters(Side position) {
        String call = "fragility-sizing(of=\"cluster-scalp(fall=3)\")";
        Story story = new Story(position).quiet(3).cluster(true, -0.2, 1e6).cluster(false, 0.2, 1e6).quiet(2);
        assertEquals(0.5, Story.HOST.createStrategy(call, story.heatmap()).sizing().share(4, position));
        assertEquals(1,
                Story.HOST.createStrategy(call, story.withoutClusters().heatmap()).sizing().share(4, position));
        Story rebound = new Story(position).quiet(10).cluster(true, -1, 1e6).bar(0, 0, -0.5, -0.5, 0)
                .bar(-0.5, -0.45, -1.2, -0.7, 0).bar(-0.7, -0.4, -0.7, -0.4, 0);
        assertEquals(List.of(12), rebound.entries(call), "the entries are those of the wrapped strategy");
    }

    @ParameterizedTest
    @EnumSource
    void safetyZoneStopLiesBehindTheCluster(Side position) {
        Story story = new Story(position).quiet(11).cluster(true, -0.8, 1e6).quiet(1);
        double behind = stop(story, "safety-zone-stop(of=cluster-scalp)", position);
        assertTrue(behind < -0.8 && behind > -1.2, "behind a cluster at -0.8: " + behind);
        assertEquals(-2, stop(story, "safety-zone-stop-control(of=cluster-scalp)", position), 1e-9);
        assertEquals(-2, stop(story.withoutClusters(), "safety-zone-stop(of=cluster-scalp)", position), 1e-9);
        assertEquals(-0.3, stop(story, "cluster-scalp", position), 1e-9, "the wrapped strategy's own");
    }

    private static double stop(Story story, String call, Side position) {
        LiquidationHeatmap heatmap = story.heatmap();
        List<Double> stops = restingDuring(Story.HOST.createStrategy(call, heatmap), RestingOrderRule.Kind.STOP, 11,
                entered(heatmap, position, 11, 100));
        assertEquals(1, stops.size());
        return position.sign() * (stops.getFirst() - 100);
    }

    private static TradingRecord entered(LiquidationHeatmap heatmap, Side position, int bar, double price) {
        TradingRecord record = new BaseTradingRecord(position == Side.LONG ? TradeType.BUY : TradeType.SELL);
        record.enter(bar, heatmap.series().numFactory().numOf(price), heatmap.series().numFactory().one());
        return record;
    }

    private static List<Double> restingDuring(TwoSidedStrategy strategy, RestingOrderRule.Kind kind, int bar,
            TradingRecord record) {
        return strategy.orders().stream().filter(order -> order.kind() == kind)
                .flatMap(order -> order.priceDuring(bar, record).stream()).map(Num::doubleValue).toList();
    }

    @Test
    void aStrategyThatWrapsItselfIsRefused() {
        LiquidationHeatmap heatmap = new Story(Side.LONG).quiet(2).heatmap();
        assertEquals("strategy = fragility-sizing: wraps itself (fragility-sizing of fragility-sizing)",
                assertThrows(InvalidValueException.class,
                        () -> Story.HOST.createStrategy("fragility-sizing(of=fragility-sizing)", heatmap))
                        .getMessage());
        String message = String.valueOf(assertThrows(InvalidValueException.class,
                () -> Story.HOST.createStrategy("fragility-sizing(of=cluster-sclap)", heatmap)).getMessage());
        assertTrue(message.startsWith("strategy = cluster-sclap: is not known; did you mean cluster-scalp?"), message);
    }
}
