/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;

/** A feed that says of each minute's bar what a test tells it to; {@code NaN} of whatever it was told nothing of. */
public final class ScriptedFeed implements HeatmapFeed {

    private final Instant start;
    private final int closedBars;
    private final Map<BarMeasure, double[]> values = new HashMap<>();

    /**
     * @param closedBars
     *            later ones are still open
     */
    public ScriptedFeed(Instant start, int closedBars) {
        this.start = start;
        this.closedBars = closedBars;
    }

    /** A cluster by bar; an array each, {@code NaN} where it is not there. */
    public void cluster(ClusterChoice choice, double[] low, double[] high, double[] distance, double[] consumed,
            double[] notional) {
        with(choice, ClusterFigure.LOW, low);
        with(choice, ClusterFigure.HIGH, high);
        with(choice, ClusterFigure.PEAK_PRICE, low);
        with(choice, ClusterFigure.DISTANCE, distance);
        with(choice, ClusterFigure.SHARE_CONSUMED, consumed);
        with(choice, ClusterFigure.NOTIONAL, notional);
    }

    private void with(ClusterChoice choice, ClusterFigure figure, double[] byBar) {
        values.put(FollowedClusters.measure(choice, figure, ClusterSettings.DEFAULT), byBar);
    }

    public void notional(Side side, double fraction, double[] byBar) {
        values.put(new ClusterNotional(side, fraction), byBar);
    }

    public void safeStop(Side side, double[] byBar) {
        values.put(new ColdSidePrices(side, ReadingSettings.DEFAULT).measure(new OptionalValue()), byBar);
    }

    @Override
    public Instrument instrument() {
        return Instrument.parse("TEST:TEST");
    }

    @Override
    public BarValues column(BarMeasure measure) {
        double[] column = values.getOrDefault(measure, new double[0]);
        return new BarValues() {

            @Override
            public double at(Instant barEndTime) {
                int bar = Math.min(closedBars, bars(barEndTime)) - 1;
                return bar < 0 || bar >= column.length ? Double.NaN : column[bar];
            }

            @Override
            public boolean isAvailable(Instant barEndTime) {
                return bars(barEndTime) <= closedBars;
            }
        };
    }

    private int bars(Instant time) {
        return (int) Duration.between(start, time).toMinutes();
    }

    @Override
    public Optional<LiquidationProfile> profile(Instant time) {
        return Optional.empty();
    }
}
