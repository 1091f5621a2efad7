/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.List;

import com.google.inject.Binder;
import com.google.inject.Module;

import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.rule.BreakEvenRule;
import org.liq4j.rule.ClusterConsumedRule;
import org.liq4j.rule.ClusterSweptRule;
import org.liq4j.rule.ColdSideStopRule;
import org.liq4j.rule.CvdAbsorptionRule;
import org.liq4j.rule.CvdTrapRule;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;
import org.liq4j.rule.NearClusterRule;
import org.liq4j.rule.PartialRestingExitRule;
import org.liq4j.rule.RegimeRule;
import org.liq4j.rule.SqueezeEdgeBreakoutRule;
import org.liq4j.rule.SweepRejectedRule;

import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;
import static org.liq4j.heatmap.HeatParameters.CLUSTER;
import static org.liq4j.heatmap.HeatParameters.FRACTION;
import static org.liq4j.heatmap.HeatParameters.ORDER;
import static org.liq4j.heatmap.HeatParameters.RANK;
import static org.liq4j.heatmap.HeatParameters.SIDE;
import static org.liq4j.heatmap.HeatParameters.cluster;

/** Rules on the heatmap, and the orders that go with them. */
final class RulesModule implements Module {

    private static final NumberRange SHARE = NumberRange.closed(0, 1);
    private static final Parameter<Regime> REGIME = Parameter.choice("regime", Regime.SHORT_SQUEEZE, "Which regime.");
    private static final Parameter<Double> SQUEEZE_ABOVE = Parameter.number("squeeze-above", 2, NumberRange.above(1),
            "", "The ratio above which shorts dominate; below its inverse longs do.");
    private static final Parameter<Double> DISTANCE = Parameter.number("distance", 0.01, HeatParameters.FRACTION_RANGE,
            "of the close", "How far away the cluster's near edge may be.");
    private static final Parameter<Integer> BARS = HeatParameters.bars("bars", 1, "Within so many bars.");
    private static final Parameter<Double> CONSUMED = Parameter.number("share", 0.5, HeatParameters.FRACTION_RANGE,
            "of the cluster", "How much must be consumed.");
    private static final Parameter<Double> MINIMUM_SHARE = Parameter.number("minimum-share", 0, SHARE, "of the side",
            "How much of the notional within 10 % the cluster must hold.");
    private static final Parameter<Integer> DELTA_BARS = HeatParameters.bars("bars", 20,
            "Over which volume delta is compared.");
    private static final Parameter<Double> MULTIPLE = Parameter.number("multiple", 3, NumberRange.above(0), "x",
            "Of the mean absolute volume delta.");
    private static final Parameter<Double> MAXIMUM_CLOSE = Parameter.number("maximum-close", 0.5, SHARE,
            "of the bar's range", "How far from where it came from price may close.");
    private static final Parameter<ColdSideStopRule.Movement> MOVEMENT = Parameter.choice("movement",
            ColdSideStopRule.Movement.FIXED, "What becomes of the stop after the entry.");
    private static final Parameter<Double> AHEAD = Parameter.number("share", 0.5, HeatParameters.FRACTION_RANGE,
            "of the cluster", "How much must be consumed since the entry.");
    private static final Parameter<Double> OFFSET = Parameter.number("offset", 0, SHARE, "of the entry price",
            "How far beyond the entry, in the position's favour.");
    private static final Parameter<Double> FROM_ENTRY = Parameter.number("distance", 0.01,
            HeatParameters.FRACTION_RANGE, "of the entry price", "How far from the entry.");
    private static final Parameter<Double> CLOSED = Parameter.number("share", 0.5, HeatParameters.FRACTION_RANGE,
            "of the position", "How much is closed.");

    @Override
    public void configure(Binder binder) {
        ExtensionBinder extensions = extensionBinder(binder);
        bindSignals(extensions);
        bindOrders(extensions);
    }

    private static void bindSignals(ExtensionBinder extensions) {
        extensions.bindRule("regime", "The heatmap is in a regime.", List.of(REGIME, FRACTION, SQUEEZE_ABOVE),
                (heat, given) -> new RegimeRule(heat, given.get(REGIME), given.get(FRACTION),
                        new RegimeThresholds(1 / given.get(SQUEEZE_ABOVE), given.get(SQUEEZE_ABOVE))));
        extensions.bindRule("near-cluster", "A dense cluster is near.", List.of(SIDE, ORDER, RANK, DISTANCE),
                (heat, given) -> new NearClusterRule(heat, cluster(given), given.get(DISTANCE)));
        extensions.bindRule("cluster-swept", "A wick has gone through a dense cluster.",
                List.of(SIDE, ORDER, RANK, BARS),
                (heat, given) -> new ClusterSweptRule(heat, cluster(given), given.get(BARS)));
        extensions.bindRule("sweep-rejected", "The wick went through a dense cluster and the bar closed back.", CLUSTER,
                (heat, given) -> new SweepRejectedRule(heat, cluster(given)));
        extensions.bindRule("cluster-consumed", "A share of a dense cluster is consumed.",
                List.of(SIDE, ORDER, RANK, CONSUMED),
                (heat, given) -> new ClusterConsumedRule(heat, cluster(given), given.get(CONSUMED)));
        extensions.bindRule("squeeze-edge-breakout", "The close breaks into the strongest cluster of a side.",
                List.of(SIDE, MINIMUM_SHARE),
                (heat, given) -> new SqueezeEdgeBreakoutRule(heat, given.get(SIDE), given.get(MINIMUM_SHARE)));
        extensions.bindRule("cvd-absorption", "Price is near a cluster while volume delta goes away from it.",
                List.of(SIDE, DISTANCE, DELTA_BARS), (heat, given) -> new CvdAbsorptionRule(heat, given.get(SIDE),
                        given.get(DISTANCE), given.get(DELTA_BARS)));
        extensions.bindRule("cvd-trap", "Takers ran into a cluster and got nowhere.",
                List.of(SIDE, MULTIPLE, DELTA_BARS, MAXIMUM_CLOSE), (heat, given) -> new CvdTrapRule(heat,
                        given.get(SIDE), given.get(MULTIPLE), given.get(DELTA_BARS), given.get(MAXIMUM_CLOSE)));
    }

    private static void bindOrders(ExtensionBinder extensions) {
        extensions.bindRule("cold-side-stop", "A stop on the cold side behind the nearest dense levels.",
                List.of(MOVEMENT), (heat, given) -> new ColdSideStopRule(heat, given.get(MOVEMENT)));
        extensions.bindRule("break-even", "A stop at the entry once the cluster ahead has been consumed.",
                List.of(AHEAD, OFFSET), (heat, given) -> new BreakEvenRule(heat, given.get(AHEAD), given.get(OFFSET)));
        extensions.bindRule("fixed-price-stop", "A stop at a distance from the entry.", List.of(FROM_ENTRY),
                (heat, given) -> new FixedPriceStopRule(heat.series(), given.get(FROM_ENTRY)));
        extensions.bindRule("fixed-price-target", "A target at a distance from the entry.", List.of(FROM_ENTRY),
                (heat, given) -> new FixedPriceTargetRule(heat.series(), given.get(FROM_ENTRY)));
        extensions.bindRule("partial-target", "A target at a distance from the entry that closes a share.",
                List.of(FROM_ENTRY, CLOSED), (heat, given) -> new PartialRestingExitRule(
                        new FixedPriceTargetRule(heat.series(), given.get(FROM_ENTRY)), given.get(CLOSED)));
    }
}
