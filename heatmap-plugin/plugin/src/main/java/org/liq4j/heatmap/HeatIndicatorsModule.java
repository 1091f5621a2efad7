/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.time.Duration;
import java.util.List;

import com.google.inject.Binder;
import com.google.inject.Module;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

import org.liq4j.api.cluster.LinearImpact;
import org.liq4j.api.cluster.OrderBookDepth;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.indicator.CascadeDepthIndicator;
import org.liq4j.indicator.CascadeNotionalIndicator;
import org.liq4j.indicator.ClusterAgeIndicator;
import org.liq4j.indicator.ClusterBandIndicator;
import org.liq4j.indicator.ClusterConsumedShareIndicator;
import org.liq4j.indicator.ClusterDistanceIndicator;
import org.liq4j.indicator.ClusterImbalanceIndicator;
import org.liq4j.indicator.ClusterNotionalIndicator;
import org.liq4j.indicator.ClusterPriceIndicator;
import org.liq4j.indicator.ClusterRatioIndicator;
import org.liq4j.indicator.ClusterRatioPercentileIndicator;
import org.liq4j.indicator.ClusterSizeIndicator;
import org.liq4j.indicator.ColdSidePriceIndicator;
import org.liq4j.indicator.DepthRelativeNotionalIndicator;
import org.liq4j.indicator.FragilityIndicator;
import org.liq4j.indicator.LevelDensityAtIndicator;
import org.liq4j.indicator.LevelDensityIndicator;
import org.liq4j.indicator.LeverageWeightedDistanceIndicator;
import org.liq4j.indicator.MagneticBalanceIndicator;
import org.liq4j.indicator.MagnetismIndicator;
import org.liq4j.indicator.MaxPainIndicator;
import org.liq4j.indicator.MaxPainNotionalIndicator;
import org.liq4j.indicator.ModelledLiquidationsIndicator;
import org.liq4j.indicator.RegimeIndicator;
import org.liq4j.indicator.RelativeNotionalIndicator;
import org.liq4j.indicator.ReportedLiquidationsIndicator;
import org.liq4j.indicator.VacuumWidthIndicator;
import org.liq4j.indicator.VacuumZoneIndicator;
import org.liq4j.indicator.WarmUpShareIndicator;
import org.liq4j.indicator.WhipsawZoneIndicator;

import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;
import static org.liq4j.heatmap.HeatParameters.CLUSTER;
import static org.liq4j.heatmap.HeatParameters.FRACTION;
import static org.liq4j.heatmap.HeatParameters.SIDE;
import static org.liq4j.heatmap.HeatParameters.cluster;

/** What is read from the heatmap's levels. */
final class HeatIndicatorsModule implements Module {

    private static final Parameter<Duration> WINDOW = Parameter.duration("window", Duration.ofHours(1),
            Duration.ofSeconds(1), "How far back traded notional counts.");
    private static final Parameter<Double> SQUEEZE_ABOVE = Parameter.number("squeeze-above", 2, NumberRange.above(1),
            "", "The ratio above which shorts dominate; below its inverse longs do.");
    private static final Parameter<Double> PRICE = Parameter.number("price", 50_000, NumberRange.above(0),
            "quote currency", "Where.");
    private static final Parameter<Double> REACH = Parameter.number("reach", 0.001, HeatParameters.FRACTION_RANGE,
            "of the price", "How far to either side levels count.");
    private static final Parameter<Integer> BARS = HeatParameters.bars("bars", 1440, "Length of the window.");
    private static final Parameter<Double> DISTANCE = Parameter.number("distance", 0.01, HeatParameters.FRACTION_RANGE,
            "of the close", "How far away price touches first.");
    private static final Parameter<Double> IMPACT = Parameter.number("impact", 2, NumberRange.atLeast(0),
            "basis points", "How far each million of quote currency moves the price.");
    private static final Parameter<Double> DEPTH_DISTANCE = Parameter.number("depth-distance", 0.02,
            HeatParameters.FRACTION_RANGE, "of the close", "Within which the order book's notional rests.");
    private static final Parameter<Double> BIDS = Parameter.number("bids", 10_000_000, NumberRange.above(0),
            "quote currency", "What is bid within that distance.");
    private static final Parameter<Double> ASKS = Parameter.number("asks", 10_000_000, NumberRange.above(0),
            "quote currency", "What is offered within that distance.");

    @Override
    public void configure(Binder binder) {
        ExtensionBinder extensions = extensionBinder(binder);
        bindNotionals(extensions);
        bindClusters(extensions);
        bindReadings(extensions);
        bindFlows(extensions);
    }

    private static void bindNotionals(ExtensionBinder extensions) {
        extensions.bindIndicator("cluster-ratio",
                "Notional to be liquidated above the close over that below, in [0.01, 100].",
                List.of(FRACTION), (heat, given) -> new ClusterRatioIndicator(heat, given.get(FRACTION)));
        extensions.bindIndicator("cluster-ratio-percentile",
                "Rank of the cluster ratio among its last values, in (0, 1).",
                List.of(FRACTION, BARS),
                (heat, given) -> new ClusterRatioPercentileIndicator(heat, given.get(FRACTION), given.get(BARS)));
        extensions.bindIndicator("cluster-imbalance", "Notional above minus that below, over both, in [-1, 1].",
                List.of(FRACTION), (heat, given) -> new ClusterImbalanceIndicator(heat, given.get(FRACTION)));
        extensions.bindIndicator("cluster-notional", "Notional to be liquidated on one side of the close.",
                List.of(SIDE, FRACTION),
                (heat, given) -> new ClusterNotionalIndicator(heat, given.get(SIDE), given.get(FRACTION)));
        extensions.bindIndicator("relative-notional", "Notional on one side over what was traded lately.",
                List.of(SIDE, FRACTION, WINDOW), (heat, given) -> new RelativeNotionalIndicator(heat, given.get(SIDE),
                        given.get(FRACTION), given.get(WINDOW)));
        extensions.bindIndicator("depth-relative-notional",
                "Notional on one side over what rests in the order book there.",
                List.of(SIDE, DEPTH_DISTANCE, BIDS, ASKS),
                (heat, given) -> new DepthRelativeNotionalIndicator(heat, given.get(SIDE),
                        new OrderBookDepth(given.get(DEPTH_DISTANCE), given.get(BIDS), given.get(ASKS))));
        extensions.bindIndicator("regime",
                "Which side dominates: short squeeze, long liquidation, balanced or unknown.",
                List.of(FRACTION, SQUEEZE_ABOVE), (heat, given) -> new RegimeIndicator(heat, given.get(FRACTION),
                        new RegimeThresholds(1 / given.get(SQUEEZE_ABOVE), given.get(SQUEEZE_ABOVE))));
        extensions.bindIndicator("level-density", "Notional per basis point of levels near a fixed price.",
                List.of(SIDE, PRICE, REACH),
                (heat, given) -> new LevelDensityIndicator(heat, given.get(SIDE), given.get(PRICE), given.get(REACH)));
        extensions.bindIndicator("level-density-at-close", "Notional per basis point of levels near the close.",
                List.of(SIDE, REACH),
                (heat, given) -> new LevelDensityAtIndicator(heat, given.get(SIDE),
                        new ClosePriceIndicator(heat.series()), given.get(REACH)));
        extensions.bindIndicator("leverage-weighted-distance",
                "Mean distance of levels on one side, by notional x leverage.",
                List.of(SIDE, FRACTION), (heat, given) -> new LeverageWeightedDistanceIndicator(heat, given.get(SIDE),
                        given.get(FRACTION)));
    }

    private static void bindClusters(ExtensionBinder extensions) {
        extensions.bindIndicator("cluster-price", "Heaviest level of a dense cluster.", CLUSTER,
                (heat, given) -> new ClusterPriceIndicator(heat, cluster(given)));
        extensions.bindIndicator("cluster-distance",
                "Distance of a dense cluster's near edge, as a fraction of the close.",
                CLUSTER, (heat, given) -> new ClusterDistanceIndicator(heat, cluster(given)));
        extensions.bindIndicator("cluster-size", "Notional of a dense cluster.", CLUSTER,
                (heat, given) -> new ClusterSizeIndicator(heat, cluster(given)));
        extensions.bindIndicator("cluster-age", "Age of a dense cluster in seconds.", CLUSTER,
                (heat, given) -> new ClusterAgeIndicator(heat, cluster(given)));
        extensions.bindIndicator("cluster-consumed-share",
                "Share of a dense cluster that has been liquidated, in [0, 1].",
                CLUSTER, (heat, given) -> new ClusterConsumedShareIndicator(heat, cluster(given)));
        extensions.bindIndicator("cluster-band", "A dense cluster as a channel from its lowest to its highest level.",
                CLUSTER,
                (heat, given) -> new ClusterBandIndicator(heat, cluster(given)));
    }

    private static void bindReadings(ExtensionBinder extensions) {
        extensions.bindIndicator("fragility", "How dense both sides are close to the price, in [0, 1].", List.of(),
                (heat, given) -> new FragilityIndicator(heat));
        extensions.bindIndicator("whipsaw-zone", "Whether dense levels are near on both sides.", List.of(),
                (heat, given) -> new WhipsawZoneIndicator(heat));
        extensions.bindIndicator("vacuum-zone", "The quiet zone between large clusters, as a channel.", List.of(),
                (heat, given) -> new VacuumZoneIndicator(heat));
        extensions.bindIndicator("vacuum-width", "Relative width of the quiet zone between large clusters.", List.of(),
                (heat, given) -> new VacuumWidthIndicator(heat));
        extensions.bindIndicator("magnetism", "Sum of notional over squared distance on one side.", List.of(SIDE),
                (heat, given) -> new MagnetismIndicator(heat, given.get(SIDE)));
        extensions.bindIndicator("magnetic-balance", "Magnetism above minus below, over both, in [-1, 1].", List.of(),
                (heat, given) -> new MagneticBalanceIndicator(heat));
        extensions.bindIndicator("max-pain", "Price to which a straight move would liquidate most for its length.",
                List.of(),
                (heat, given) -> new MaxPainIndicator(heat));
        extensions.bindIndicator("max-pain-notional", "Notional from the close to max pain.", List.of(),
                (heat, given) -> new MaxPainNotionalIndicator(heat));
        extensions.bindIndicator("cold-side-price", "Price on the cold side behind the nearest dense levels.",
                List.of(SIDE),
                (heat, given) -> new ColdSidePriceIndicator(heat, given.get(SIDE)));
        extensions.bindIndicator("cascade-depth", "How far forced orders would move price on, as a fraction of it.",
                List.of(SIDE, DISTANCE, IMPACT), (heat, given) -> new CascadeDepthIndicator(heat, given.get(SIDE),
                        given.get(DISTANCE), new LinearImpact(given.get(IMPACT))));
        extensions.bindIndicator("cascade-notional", "What a cascade would liquidate on its way.",
                List.of(SIDE, DISTANCE, IMPACT), (heat, given) -> new CascadeNotionalIndicator(heat, given.get(SIDE),
                        given.get(DISTANCE), new LinearImpact(given.get(IMPACT))));
    }

    private static void bindFlows(ExtensionBinder extensions) {
        extensions.bindIndicator("modelled-liquidations", "Coins that the model let be liquidated in the bar.",
                List.of(SIDE),
                (heat, given) -> new ModelledLiquidationsIndicator(heat, given.get(SIDE)));
        extensions.bindIndicator("reported-liquidations", "Coins that the venue reported as liquidated in the bar.",
                List.of(SIDE),
                (heat, given) -> new ReportedLiquidationsIndicator(heat, given.get(SIDE)));
        extensions.bindIndicator("warm-up-share", "Share of the book that still is its seed, in [0, 1].", List.of(),
                (heat, given) -> new WarmUpShareIndicator(heat));
        extensions.bindIndicator("available", "Whether the heatmap has levels at the bar.", List.of(),
                (heat, given) -> HeatmapAvailableIndicator.ofLevels(heat));
    }
}
