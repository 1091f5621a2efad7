/* SPDX-License-Identifier: MIT */
package org.liq4j.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

import org.liq4j.analysis.ClusterTracker;
import org.liq4j.analysis.HeatReader;
import org.liq4j.api.InvalidValueException;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.cluster.HeatReading;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;
import org.liq4j.indicator.flow.CumulativeVolumeDeltaIndicator;

/**
 * What is known at the close of a history's last bar.
 *
 * @param profile
 *            the levels
 * @param clusters
 *            followed from the first bar on
 * @param heat
 *            what else the levels say
 * @param near
 *            notional near spot, within {@value #NEAR} of it
 * @param rsi
 *            RSI(14), in [0, 100]; empty with fewer bars
 * @param volumeDelta
 *            coins that takers bought less those they sold over the last {@value #DELTA_BARS} bars; empty without taker
 *            volumes
 * @param fundingRate
 *            as a fraction for an interval; empty if it never was known
 * @param longAccountShare
 *            in (0, 1); empty if it never was known
 */
record MarketState(LiquidationProfile profile, ClusterSnapshot clusters, HeatReading heat, ClusterReading near,
        OptionalDouble rsi, OptionalDouble volumeDelta, OptionalDouble fundingRate, OptionalDouble longAccountShare) {

    /** As a fraction of spot. */
    static final double NEAR = 0.02;

    static final int DELTA_BARS = 60;

    private static final int RSI_BARS = 14;

    static MarketState of(MarketHistory history, LiquidationModel model) {
        if (history.size() == 0) {
            throw new InvalidValueException("bars", "0", "must have at least one");
        }
        ClusterTracker tracker = new ClusterTracker(ClusterSettings.DEFAULT);
        for (Iterator<MarketEvent> events = history.events(); events.hasNext();) {
            MarketEvent event = events.next();
            model.apply(event);
            if (event instanceof Candle candle) {
                tracker.close(model.levels(), candle, candle.low(), candle.high());
            }
        }
        LiquidationProfile profile = model.profile();
        BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
        return new MarketState(profile, tracker.snapshot().orElseThrow(),
                new HeatReader(ReadingSettings.DEFAULT).read(profile),
                ClusterReading.of(profile, NEAR, RegimeThresholds.DEFAULT), rsi(series), volumeDelta(series),
                last(history, Column.FUNDING_RATE), last(history, Column.LONG_ACCOUNT_SHARE));
    }

    /** The nearest dense range that positions of that side die in; empty without one. */
    Optional<DenseRange> nearest(Side side) {
        return side == Side.LONG ? heat.nearestDown() : heat.nearestUp();
    }

    /** Where a stop stands on the cold side behind such a range. */
    double safeStop(DenseRange range) {
        return new HeatReader(ReadingSettings.DEFAULT).safeStop(profile, range);
    }

    private static OptionalDouble rsi(BarSeries series) {
        if (series.getBarCount() <= RSI_BARS) {
            return OptionalDouble.empty();
        }
        Num rsi = new RSIIndicator(new ClosePriceIndicator(series), RSI_BARS).getValue(series.getEndIndex());
        return Num.isNaNOrNull(rsi) ? OptionalDouble.empty() : OptionalDouble.of(rsi.doubleValue());
    }

    private static OptionalDouble volumeDelta(BarSeries series) {
        CumulativeVolumeDeltaIndicator delta = new CumulativeVolumeDeltaIndicator(series, DELTA_BARS);
        return delta.availability().getValue(series.getEndIndex())
                ? OptionalDouble.of(delta.getValue(series.getEndIndex()).doubleValue())
                : OptionalDouble.empty();
    }

    private static OptionalDouble last(MarketHistory history, Column column) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (!Double.isNaN(history.value(column, i))) {
                return OptionalDouble.of(history.value(column, i));
            }
        }
        return OptionalDouble.empty();
    }

    /** Between the last bar's end and a time; negative if that is before. */
    Duration age(Instant now) {
        return Duration.between(profile.time(), now);
    }
}
