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
import org.liq4j.indicator.ClusterConsumedShareIndicator;

/**
 * Satisfied at a bar after which at least a share of a cluster has been consumed since its peak
 * ({@link org.liq4j.api.cluster.Cluster#shareConsumed()}). Not satisfied where there is no such cluster, as after it has been
 * swept, or the bar has not closed; a {@link org.ta4j.core.rules.NotRule} over it is satisfied there.
 */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class ClusterConsumedRule extends AbstractRule {

    /** Null where the settings are not the default: JSON cannot hold them, and ta4j then refuses to write the rule. */
    private final @Nullable Side side;
    private final ClusterChoice.Order order;
    private final int rank;
    private final double share;
    private final transient ClusterChoice choice;
    private final transient ClusterConsumedShareIndicator consumed;
    private final transient HeatmapAvailableIndicator available;

    /** At least half of it. */
    public ClusterConsumedRule(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, 0.5);
    }

    /**
     * Of clusters with the default settings.
     *
     * @param share
     *            of the peak notional, in (0, 1)
     * @throws org.liq4j.api.InvalidValueException
     *             if a value is out of its range
     */
    public ClusterConsumedRule(LiquidationHeatmap heatmap, ClusterChoice choice, double share) {
        this(heatmap, choice, share, ClusterSettings.DEFAULT);
    }

    /** The same of clusters with those settings; ta4j writes it as JSON only if they are the default. */
    public ClusterConsumedRule(LiquidationHeatmap heatmap, ClusterChoice choice, double share,
            ClusterSettings settings) {
        this.side = settings.equals(ClusterSettings.DEFAULT) ? choice.side() : null;
        this.order = choice.order();
        this.rank = choice.rank();
        this.share = Require.fraction("share", share);
        this.choice = choice;
        this.consumed = new ClusterConsumedShareIndicator(heatmap, choice, settings);
        this.available = consumed.availability();
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public ClusterConsumedRule(BarSeries series, Side side, ClusterChoice.Order order, int rank, double share) {
        this(HeatmapRegistry.of(series), new ClusterChoice(side, order, rank), share);
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = available.getValue(index) && consumed.getValue(index).doubleValue() >= share;
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + choice + " share: " + share;
    }
}
