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
import org.liq4j.api.indicator.HeatmapAvailableIndicator;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.indicator.ClusterDistanceIndicator;

/**
 * Satisfied at a bar whose close has a cluster near: its near edge is at most {@code maximumDistance} of the close away. The
 * cluster is what the bar has left of it. Not satisfied where there is no such cluster or the bar has not closed; a
 * {@link org.ta4j.core.rules.NotRule} over it is satisfied there.
 */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class NearClusterRule extends AbstractRule {

    /** Null where the settings are not the default: JSON cannot hold them, and ta4j then refuses to write the rule. */
    private final @Nullable Side side;
    private final ClusterChoice.Order order;
    private final int rank;
    private final double maximumDistance;
    private final transient ClusterChoice choice;
    private final transient ClusterDistanceIndicator distance;
    private final transient HeatmapAvailableIndicator available;

    /** Within 1 % of the close. */
    public NearClusterRule(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, 0.01);
    }

    /**
     * Of clusters with the default settings.
     *
     * @param maximumDistance
     *            fraction of the close, in (0, 1)
     * @throws org.liq4j.api.InvalidValueException
     *             if a value is out of its range
     */
    public NearClusterRule(LiquidationHeatmap heatmap, ClusterChoice choice, double maximumDistance) {
        this(heatmap, choice, maximumDistance, ClusterSettings.DEFAULT);
    }

    /** The same of clusters with those settings; ta4j writes it as JSON only if they are the default. */
    public NearClusterRule(LiquidationHeatmap heatmap, ClusterChoice choice, double maximumDistance,
            ClusterSettings settings) {
        this.side = settings.equals(ClusterSettings.DEFAULT) ? choice.side() : null;
        this.order = choice.order();
        this.rank = choice.rank();
        this.maximumDistance = Require.fraction("maximumDistance", maximumDistance);
        this.choice = choice;
        this.distance = new ClusterDistanceIndicator(heatmap, choice, settings);
        this.available = distance.availability();
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public NearClusterRule(BarSeries series, Side side, ClusterChoice.Order order, int rank, double maximumDistance) {
        this(HeatmapRegistry.of(series), new ClusterChoice(side, order, rank), maximumDistance);
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = available.getValue(index) && distance.getValue(index).doubleValue() <= maximumDistance;
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + choice + " maximumDistance: " + maximumDistance;
    }
}
