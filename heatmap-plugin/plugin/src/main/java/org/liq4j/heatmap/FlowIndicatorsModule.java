/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.time.Duration;
import java.util.List;

import com.google.inject.Binder;
import com.google.inject.Module;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.indicator.ClusterSweptIndicator;
import org.liq4j.indicator.CumulativeFundingIndicator;
import org.liq4j.indicator.FundingRateIndicator;
import org.liq4j.indicator.LongShortRatioIndicator;
import org.liq4j.indicator.OpenInterestChangeIndicator;
import org.liq4j.indicator.OpenInterestIndicator;
import org.liq4j.indicator.SweepRejectionIndicator;
import org.liq4j.indicator.flow.CumulativeVolumeDeltaIndicator;
import org.liq4j.indicator.flow.CvdPriceDivergenceIndicator;
import org.liq4j.indicator.flow.VolumeDeltaIndicator;
import org.liq4j.indicator.flow.VolumeDeltaSlopeIndicator;
import org.liq4j.indicator.price.AnchoredVwapIndicator;
import org.liq4j.indicator.price.DivergenceKind;
import org.liq4j.indicator.price.RsiDivergenceIndicator;
import org.liq4j.indicator.price.SessionVwapIndicator;
import org.liq4j.indicator.price.SwingPivotIndicator;
import org.liq4j.indicator.price.SwingPoint;
import org.liq4j.indicator.session.Session;

import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;
import static org.liq4j.heatmap.HeatParameters.CLUSTER;
import static org.liq4j.heatmap.HeatParameters.cluster;

/** What is read from trades, open interest, funding and accounts. */
final class FlowIndicatorsModule implements Module {

    private static final Parameter<Integer> BARS = HeatParameters.bars("bars", 20, "Length of the window.");
    private static final Parameter<Integer> TREND_BARS = Parameter.wholeNumber("bars", 20,
            NumberRange.closed(2, HeatParameters.MOST_BARS),
            "bars", "Length of the window.");
    private static final Parameter<Duration> SESSION = Parameter.duration("session", Duration.ofDays(1),
            Duration.ofMinutes(1), "Length of a session.");
    private static final Parameter<Duration> OFFSET = Parameter.duration("offset", Duration.ZERO, Duration.ZERO,
            "When sessions start, counted from midnight UTC or from a multiple of their length.");
    private static final Parameter<Duration> WINDOW = Parameter.duration("window", Duration.ofDays(1),
            Duration.ofHours(1), "How far back payments count.");
    private static final Parameter<Duration> INTERVAL = Parameter.duration("interval", Duration.ofHours(8),
            Duration.ofMinutes(1), "Between two settlements.");
    private static final Parameter<DivergenceKind> KIND = Parameter.choice("kind", DivergenceKind.REGULAR_BULLISH,
            "Which divergence.");
    private static final Parameter<Integer> RSI_BARS = HeatParameters.bars("rsi", 14, "Of the RSI.");
    private static final Parameter<Integer> STRENGTH = HeatParameters.bars("strength", 5,
            "How many bars on both sides confirm a pivot.");
    private static final Parameter<Integer> LOOKBACK = HeatParameters.bars("lookback", 60,
            "How far back the pivot before may lie.");
    private static final Parameter<SwingPoint> POINT = Parameter.choice("point", SwingPoint.HIGH,
            "Highs or lows of the price.");

    @Override
    public void configure(Binder binder) {
        ExtensionBinder extensions = extensionBinder(binder);
        bindTrades(extensions);
        bindPrices(extensions);
        extensions.bindIndicator("open-interest", "Open interest in coins, as last known.", List.of(),
                (heat, given) -> new OpenInterestIndicator(heat));
        extensions.bindIndicator("open-interest-change", "Relative change of open interest.", List.of(BARS),
                (heat, given) -> new OpenInterestChangeIndicator(heat, given.get(BARS)));
        extensions.bindIndicator("funding-rate", "Funding rate as a fraction for an interval, as last known.",
                List.of(),
                (heat, given) -> new FundingRateIndicator(heat));
        extensions.bindIndicator("cumulative-funding", "Sum of the funding rates settled lately.",
                List.of(WINDOW, INTERVAL),
                (heat, given) -> new CumulativeFundingIndicator(heat, given.get(WINDOW), given.get(INTERVAL)));
        extensions.bindIndicator("long-short-ratio", "Long accounts over short accounts, as last known.", List.of(),
                (heat, given) -> new LongShortRatioIndicator(heat));
        extensions.bindIndicator("cluster-swept", "Whether the wick went through a dense cluster.", CLUSTER,
                (heat, given) -> new ClusterSweptIndicator(heat, cluster(given)));
        extensions.bindIndicator("sweep-rejection",
                "Whether the wick went through a dense cluster and the bar closed back.",
                CLUSTER,
                (heat, given) -> new SweepRejectionIndicator(heat, cluster(given)));
        extensions.bindIndicator("anchored-vwap", "Volume-weighted average price since the last sweep of a cluster.",
                CLUSTER, (heat, given) -> new AnchoredVwapIndicator(heat.series(),
                        new SweepRejectionIndicator(heat, cluster(given))));
    }

    private static void bindTrades(ExtensionBinder extensions) {
        extensions.bindIndicator("volume-delta", "Coins that takers bought less those they sold in the bar.", List.of(),
                (heat, given) -> new VolumeDeltaIndicator(heat.series()));
        extensions.bindIndicator("cumulative-volume-delta", "Volume delta summed over the last bars.", List.of(BARS),
                (heat, given) -> new CumulativeVolumeDeltaIndicator(heat.series(), given.get(BARS)));
        extensions.bindIndicator("session-volume-delta", "Volume delta summed since the session began.",
                List.of(SESSION, OFFSET),
                (heat, given) -> new CumulativeVolumeDeltaIndicator(heat.series(), session(given)));
        extensions.bindIndicator("volume-delta-slope", "Slope of the cumulative volume delta, in coins for a bar.",
                List.of(TREND_BARS),
                (heat, given) -> new VolumeDeltaSlopeIndicator(heat.series(), given.get(TREND_BARS)));
        extensions.bindIndicator("cvd-price-divergence", "How far volume delta rises while price falls, in [-1, 1].",
                List.of(TREND_BARS),
                (heat, given) -> new CvdPriceDivergenceIndicator(heat.series(), given.get(TREND_BARS)));
    }

    private static void bindPrices(ExtensionBinder extensions) {
        extensions.bindIndicator("rsi-divergence", "Whether a pivot confirmed now diverges from the RSI.",
                List.of(KIND, RSI_BARS, STRENGTH, LOOKBACK),
                (heat, given) -> new RsiDivergenceIndicator(
                        new RSIIndicator(new ClosePriceIndicator(heat.series()), given.get(RSI_BARS)), given.get(KIND),
                        given.get(STRENGTH), given.get(LOOKBACK)));
        extensions.bindIndicator("swing-pivot", "Whether a pivot of the price is confirmed now.",
                List.of(POINT, STRENGTH),
                (heat, given) -> new SwingPivotIndicator(heat.series(), given.get(POINT), given.get(STRENGTH)));
        extensions.bindIndicator("session-vwap", "Volume-weighted average price since the session began.",
                List.of(SESSION, OFFSET), (heat, given) -> new SessionVwapIndicator(heat.series(), session(given)));
    }

    private static Session session(Arguments given) {
        return new Session(given.get(SESSION), given.get(OFFSET));
    }
}
