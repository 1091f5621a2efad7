/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.Rule;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;
import org.ta4j.core.rules.NotRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.indicator.ClusterChoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ClusterRulesTest {

    static Stream<Arguments> sidesAndFactories() {
        return Stream.of(Side.values())
                .flatMap(side -> Stream.of(DoubleNumFactory.getInstance(), DecimalNumFactory.getInstance())
                        .map(factory -> Arguments.of(side, factory)));
    }

    /** The bars at which a rule on the nearest cluster is satisfied. */
    private static List<Integer> at(Scene scene, Rule rule) {
        return scene.satisfied(rule, null);
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void nearIsWithinTheDistanceOfTheCloseThatTheBarEndsWith(Side side, NumFactory factory) {
        Scene scene = new Scene(side, factory).bar(0, 0, 0).zone(2, 3).bar(0, 0, 0).zone(0.9, 3).bar(0, 0, 0)
                .bar(4, 0, 0).zone(0.5, 1).bar(0, 0, 0).zone(0.5, 1);
        NearClusterRule rule = new NearClusterRule(scene.heatmap(4), ClusterChoice.nearest(side));
        assertEquals(List.of(1, 3), at(scene, rule), "bar 2 has no cluster, bar 4 is still open");
        assertEquals(List.of(0, 2, 4), at(scene, new NotRule(rule)), "over absent data a negation fires");
        assertEquals("NearClusterRule " + side + " NEAREST 1 maximumDistance: 0.01", rule.getName());
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void consumedIsAtLeastTheShareOfAClusterThatIsThere(Side side, NumFactory factory) {
        Scene scene = new Scene(side, factory).bar(0, 0, 0).zone(2, 3, 0.25, 1).bar(0, 0, 0).zone(2, 3, 0.5, 1)
                .bar(0, 0, 0).bar(0, 0, 0).zone(2, 3, 0.75, 1);
        LiquidationHeatmap heatmap = scene.heatmap();
        ClusterChoice nearest = ClusterChoice.nearest(side);
        assertEquals(List.of(1, 3), at(scene, new ClusterConsumedRule(heatmap, nearest)));
        assertEquals(List.of(3), at(scene, new ClusterConsumedRule(heatmap, nearest, 0.6)));
        assertEquals(List.of(0, 1, 3), at(scene, new ClusterConsumedRule(heatmap, ClusterChoice.strongest(side), 0.2)));
    }

    /** Bars 1 to 3 meet the cluster of the bar before: short of its far edge, up to it, beyond it; bar 4 meets none. */
    private static Scene sweeps(Side side, NumFactory factory) {
        return new Scene(side, factory).bar(0, 0, 0).zone(2, 3).bar(2.9, 0, 1).zone(2, 3).bar(3, 0, 1.9).zone(5, 6)
                .bar(7, 1, 5.5).bar(9, 5, 6).zone(10, 11).bar(10, 2, 6);
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void aSweepReachesTheFarEdgeThatWasKnownBeforeTheBar(Side side, NumFactory factory) {
        Scene scene = sweeps(side, factory);
        LiquidationHeatmap heatmap = scene.heatmap();
        ClusterChoice nearest = ClusterChoice.nearest(side);
        assertEquals(List.of(2, 3), at(scene, new ClusterSweptRule(heatmap, nearest)));
        assertEquals(List.of(2, 3, 4), at(scene, new ClusterSweptRule(heatmap, nearest, 2)));
        assertEquals(List.of(2, 3, 4, 5), at(scene, new ClusterSweptRule(heatmap, nearest, 10)));
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void aSweepIsRejectedIfTheCloseIsBackBeforeTheNearEdge(Side side, NumFactory factory) {
        Scene scene = sweeps(side, factory);
        assertEquals(List.of(2), at(scene, new SweepRejectedRule(scene.heatmap(), ClusterChoice.nearest(side))));
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void aBreakoutClosesPastTheNearEdgeForTheFirstTime(Side side, NumFactory factory) {
        Scene scene = new Scene(side, factory).bar(0, 0, 0).zone(2, 3, 0, 4).bar(2.5, 0, 2).zone(2, 3, 0, 4)
                .bar(2.5, 2, 2.5).zone(2, 3, 0, 4).bar(4, 2, 4).zone(5, 6, 0, 1).bar(6, 4, 6).bar(9, 6, 9);
        LiquidationHeatmap heatmap = scene.heatmap();
        assertEquals(List.of(2, 4), at(scene, new SqueezeEdgeBreakoutRule(heatmap, side)));
        assertEquals(List.of(2), at(scene, new SqueezeEdgeBreakoutRule(heatmap, side, 0.4)));
        assertEquals(List.of(), at(scene, new SqueezeEdgeBreakoutRule(heatmap, side, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void takersThatTradeAwayFromAClusterNearByAreAbsorbed(Side side, NumFactory factory) {
        Scene scene = new Scene(side, factory).bar(0, 0, 0, -10).zone(0.5, 1).bar(0, 0, 0, 4).zone(0.5, 1)
                .bar(0, 0, 0, 6).zone(0.5, 1).bar(0, 0, 0, -20).zone(0.5, 1).bar(0, 0, 0, -20).zone(5, 6)
                .bar(0, 0, 0).zone(0.5, 1).bar(0, 0, 0).zone(0.5, 1).bar(0, 0, 0).zone(0.5, 1);
        assertEquals(List.of(1, 3, 5), at(scene, new CvdAbsorptionRule(scene.heatmap(), side, 0.01, 2)),
                "bar 0 lacks a bar before, bar 4 a cluster near, bars 6 and 7 taker volumes");
    }

    @ParameterizedTest
    @MethodSource("sidesAndFactories")
    void takersAreTrappedThatRunIntoAClusterAndStall(Side side, NumFactory factory) {
        Scene calm = new Scene(side, factory).bar(0, 0, 0, 2).bar(0, 0, 0, -2).zone(2, 3);
        Scene trap = calm.bar(2, 0, 1, 7).zone(2, 3).bar(2, 0, 0.5, -90).zone(2, 3).bar(2, 0, 0.5, 90).bar(2, 0, 0, 99)
                .zone(2, 3).bar(2, 0, 1.5, 99).zone(2, 3).bar(1.9, 0, 0, 99);
        assertEquals(List.of(2), at(trap, new CvdTrapRule(trap.heatmap(), side, 3, 2, 0.5)));
        assertEquals(List.of(2, 4), at(trap, new CvdTrapRule(trap.heatmap(), side, 1.5, 2, 0.5)));
        assertEquals(List.of(), at(trap, new CvdTrapRule(trap.heatmap(), side, 3.5, 2, 0.5)));
        Scene blank = new Scene(side, factory).bar(0, 0, 0, 2).bar(0, 0, 0).zone(2, 3).bar(2, 0, 1, 99).zone(2, 3)
                .bar(2, 0, 1, 99);
        assertEquals(List.of(), at(blank, new CvdTrapRule(blank.heatmap(), side, 1.1, 2, 0.5)), "bar 1 has no volumes");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        Scene scene = new Scene(Side.SHORT, DoubleNumFactory.getInstance()).bar(0, 0, 0);
        LiquidationHeatmap heatmap = scene.heatmap();
        ClusterChoice nearest = ClusterChoice.nearest(Side.SHORT);
        refused("maximumDistance = 1.0: must satisfy 0 < maximumDistance < 1",
                () -> new NearClusterRule(heatmap, nearest, 1));
        refused("share = 0.0: must satisfy 0 < share < 1", () -> new ClusterConsumedRule(heatmap, nearest, 0));
        refused("bars = 0: must be >= 1", () -> new ClusterSweptRule(heatmap, nearest, 0));
        refused("bars = 0: must be >= 1", () -> new CvdAbsorptionRule(heatmap, Side.LONG, 0.01, 0));
        refused("minimumShare = NaN: must satisfy 0 <= minimumShare <= 1",
                () -> new SqueezeEdgeBreakoutRule(heatmap, Side.LONG, Double.NaN));
        refused("multiple = 0.0: must satisfy 0 < multiple < infinity",
                () -> new CvdTrapRule(heatmap, Side.LONG, 0, 20, 0.5));
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable rule) {
        assertEquals(message, assertThrows(InvalidValueException.class, rule).getMessage());
    }
}
