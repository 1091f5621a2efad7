/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.Require;
import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.indicator.flow.CumulativeVolumeDeltaIndicator;

/**
 * Satisfied while takers push towards the spot side of a cluster that price is near to: a cluster of longs within
 * {@code maximumDistance} below the close and a cumulative volume delta that has risen over the last bars, or a cluster of
 * shorts as near above and a delta that has fallen. The cluster is what the bar has left of the nearest. Not satisfied without
 * a cluster, before there are as many bars, or where no bar has taker volumes; a {@link org.ta4j.core.rules.NotRule} over it
 * is satisfied there.
 */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class CvdAbsorptionRule extends AbstractRule {

    /** Null where the rule was given an indicator, which JSON cannot hold: ta4j then refuses to write the rule. */
    private final @Nullable Side side;
    private final double maximumDistance;
    private final int bars;
    private final transient Side cluster;
    private final transient Indicator<Num> change;
    private final transient NearClusterRule near;

    /** Within 1 % of the close, over 20 bars. */
    public CvdAbsorptionRule(LiquidationHeatmap heatmap, Side side) {
        this(heatmap, side, 0.01, 20);
    }

    /**
     * @param side
     *            of the cluster
     * @param maximumDistance
     *            fraction of the close, in (0, 1)
     * @param bars
     *            over which the delta changes, at least 1
     * @throws org.liq4j.api.InvalidValueException
     *             if a value is out of its range
     */
    public CvdAbsorptionRule(LiquidationHeatmap heatmap, Side side, double maximumDistance, int bars) {
        this(new CumulativeVolumeDeltaIndicator(heatmap.series(), Require.atLeast("bars", bars, 1)), heatmap, side,
                side,
                maximumDistance, bars);
    }

    /**
     * @param change
     *            what takers have bought less sold of late, in any unit: positive for a rising delta; {@code NaN} where unknown
     * @param side
     *            of the cluster
     * @param maximumDistance
     *            fraction of the close, in (0, 1)
     * @throws org.liq4j.api.InvalidValueException
     *             if a value is out of its range
     */
    public CvdAbsorptionRule(Indicator<Num> change, LiquidationHeatmap heatmap, Side side, double maximumDistance) {
        this(change, heatmap, null, side, maximumDistance, 1);
    }

    private CvdAbsorptionRule(Indicator<Num> change, LiquidationHeatmap heatmap, @Nullable Side written, Side side,
            double maximumDistance, int bars) {
        this.side = written;
        this.maximumDistance = maximumDistance;
        this.bars = bars;
        this.cluster = side;
        this.change = change;
        this.near = new NearClusterRule(heatmap, ClusterChoice.nearest(side), maximumDistance);
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public CvdAbsorptionRule(BarSeries series, Side side, double maximumDistance, int bars) {
        this(HeatmapRegistry.of(series), side, maximumDistance, bars);
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = absorbs(index) && near.isSatisfied(index, tradingRecord);
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    private boolean absorbs(int index) {
        if (index < change.getBarSeries().getBeginIndex() + change.getCountOfUnstableBars()) {
            return false;
        }
        Num value = change.getValue(index);
        return !Num.isNaNOrNull(value) && cluster.sign() * value.doubleValue() > 0;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + cluster + " maximumDistance: " + maximumDistance + " change: "
                + change;
    }
}
