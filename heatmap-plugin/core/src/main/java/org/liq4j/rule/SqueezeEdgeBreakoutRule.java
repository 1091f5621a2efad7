/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.Require;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.indicator.ClusterNotionalIndicator;
import org.liq4j.indicator.ClusterSizeIndicator;

/**
 * Satisfied at a bar that breaks into the strongest cluster of a side: the close of the bar before had not passed the
 * cluster's near edge, this one has. The cluster is the one at the end of the bar before, and it had to hold at least a share
 * of the side's notional within 10 % of that bar's close. Shorts are broken upwards, longs downwards. Not satisfied where
 * there was no such cluster; a {@link org.ta4j.core.rules.NotRule} over it is satisfied there.
 */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class SqueezeEdgeBreakoutRule extends AbstractRule {

    private static final double WINDOW = 0.1;

    /** Null where the settings are not the default: JSON cannot hold them, and ta4j then refuses to write the rule. */
    private final @Nullable Side side;
    private final double minimumShare;
    private final transient ClusterChoice choice;
    private final transient BarSeries series;
    private final transient ChosenCluster cluster;
    private final transient ClusterSizeIndicator notional;
    private final transient ClusterNotionalIndicator whole;

    /** Of a cluster with any share. */
    public SqueezeEdgeBreakoutRule(LiquidationHeatmap heatmap, Side side) {
        this(heatmap, side, 0);
    }

    /**
     * Of clusters with the default settings.
     *
     * @param minimumShare
     *            of the side's notional within 10 % of the close, in [0, 1]
     * @throws org.liq4j.api.InvalidValueException
     *             if it is out of its range
     */
    public SqueezeEdgeBreakoutRule(LiquidationHeatmap heatmap, Side side, double minimumShare) {
        this(heatmap, side, minimumShare, ClusterSettings.DEFAULT);
    }

    /** The same of clusters with those settings; ta4j writes it as JSON only if they are the default. */
    public SqueezeEdgeBreakoutRule(LiquidationHeatmap heatmap, Side side, double minimumShare,
            ClusterSettings settings) {
        this.side = settings.equals(ClusterSettings.DEFAULT) ? side : null;
        this.minimumShare = Require.share("minimumShare", minimumShare);
        this.choice = ClusterChoice.strongest(side);
        this.series = heatmap.series();
        this.cluster = new ChosenCluster(heatmap, choice, settings);
        this.notional = new ClusterSizeIndicator(heatmap, choice, settings);
        this.whole = new ClusterNotionalIndicator(heatmap, side, WINDOW);
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public SqueezeEdgeBreakoutRule(BarSeries series, Side side, double minimumShare) {
        this(HeatmapRegistry.of(series), side, minimumShare);
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = cluster.at(index - 1).filter(zone -> !zone.isEnteredAt(closeAt(index - 1))
                && zone.isEnteredAt(closeAt(index)) && isHeavyAt(index - 1)).isPresent();
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    private boolean isHeavyAt(int index) {
        return notional.getValue(index).doubleValue() >= minimumShare * whole.getValue(index).doubleValue();
    }

    private double closeAt(int index) {
        return series.getBar(index).getClosePrice().doubleValue();
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + choice + " minimumShare: " + minimumShare;
    }
}
