/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.RealtimeBar;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.Require;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.indicator.ClusterChoice;

/**
 * Satisfied at a bar in which takers ran into a cluster and got nowhere. For a cluster of shorts: the high reaches the lowest
 * level of the nearest one, as it was at the end of the bar before; takers bought more than they sold by over {@code multiple}
 * times the mean absolute difference of the {@code bars} bars before this one; and price closed no higher than
 * {@code maximumClose} of the bar's range above its low. For longs the mirror: low, sold, and no lower below its high. Not
 * satisfied without a cluster, without a range, or where any of these bars lacks taker volumes; a
 * {@link org.ta4j.core.rules.NotRule} over it is satisfied there.
 */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class CvdTrapRule extends AbstractRule {

    /** Null where the settings are not the default: JSON cannot hold them, and ta4j then refuses to write the rule. */
    private final @Nullable Side side;
    private final double multiple;
    private final int bars;
    private final double maximumClose;
    private final transient Side of;
    private final transient BarSeries series;
    private final transient ChosenCluster cluster;

    /** A delta over 3 times the mean of 20 bars, closed in the half of the range it came from. */
    public CvdTrapRule(LiquidationHeatmap heatmap, Side side) {
        this(heatmap, side, 3, 20, 0.5);
    }

    /**
     * Of clusters with the default settings.
     *
     * @param side
     *            of the cluster
     * @param multiple
     *            of the mean, {@code > 0}
     * @param bars
     *            that the mean is of, at least 1
     * @param maximumClose
     *            share of the bar's range, in [0, 1]
     * @throws org.liq4j.api.InvalidValueException
     *             if a value is out of its range
     */
    public CvdTrapRule(LiquidationHeatmap heatmap, Side side, double multiple, int bars, double maximumClose) {
        this(heatmap, side, multiple, bars, maximumClose, ClusterSettings.DEFAULT);
    }

    /** The same of clusters with those settings; ta4j writes it as JSON only if they are the default. */
    public CvdTrapRule(LiquidationHeatmap heatmap, Side side, double multiple, int bars, double maximumClose,
            ClusterSettings settings) {
        this.side = settings.equals(ClusterSettings.DEFAULT) ? side : null;
        this.of = side;
        this.multiple = Require.positive("multiple", multiple);
        this.bars = Require.atLeast("bars", bars, 1);
        this.maximumClose = Require.share("maximumClose", maximumClose);
        this.series = heatmap.series();
        this.cluster = new ChosenCluster(heatmap, ClusterChoice.nearest(side), settings);
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public CvdTrapRule(BarSeries series, Side side, double multiple, int bars, double maximumClose) {
        this(HeatmapRegistry.of(series), side, multiple, bars, maximumClose);
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = cluster.at(index - 1).filter(zone -> zone.touchedBy(series.getBar(index))).isPresent()
                && isSpike(index) && isStalled(series.getBar(index));
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    private boolean isSpike(int index) {
        if (index - bars < series.getBeginIndex()) {
            return false;
        }
        double sum = 0;
        for (int i = index - bars; i < index; i++) {
            sum += Math.abs(delta(series.getBar(i)));
        }
        // Shorts are trapped by buyers. NaN, a bar without taker volumes, is over nothing.
        return sum > 0 && -of.sign() * delta(series.getBar(index)) > multiple * sum / bars;
    }

    private boolean isStalled(Bar bar) {
        double close = bar.getClosePrice().doubleValue();
        double low = bar.getLowPrice().doubleValue();
        double high = bar.getHighPrice().doubleValue();
        double run = of == Side.SHORT ? close - low : high - close;
        return high > low && run <= maximumClose * (high - low);
    }

    private static double delta(Bar bar) {
        return bar instanceof RealtimeBar sided && sided.hasSideData()
                ? sided.getBuyVolume().minus(sided.getSellVolume()).doubleValue()
                : Double.NaN;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + of + " multiple: " + multiple + " bars: " + bars
                + " maximumClose: " + maximumClose;
    }
}
