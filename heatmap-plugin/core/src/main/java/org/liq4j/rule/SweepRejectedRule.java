/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.indicator.SweepRejectionIndicator;

/**
 * Satisfied at a bar that has swept a cluster with its wick and closed back where it came from: above the highest level of a
 * cluster of longs after a low at or below its lowest, or below the lowest level of a cluster of shorts after a high at or
 * above its highest. The cluster is the one that was chosen at the end of the bar before. Not satisfied where there was none;
 * a {@link org.ta4j.core.rules.NotRule} over it is satisfied there.
 */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class SweepRejectedRule extends AbstractRule {

    /** Null where the settings are not the default: JSON cannot hold them, and ta4j then refuses to write the rule. */
    private final @Nullable Side side;
    private final ClusterChoice.Order order;
    private final int rank;
    private final transient ClusterChoice choice;
    private final transient SweepRejectionIndicator sweep;

    /**
     * Of clusters with the default settings.
     *
     * @throws org.liq4j.api.InvalidValueException
     *             if a value is out of its range
     */
    public SweepRejectedRule(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    /** The same of clusters with those settings; ta4j writes it as JSON only if they are the default. */
    public SweepRejectedRule(LiquidationHeatmap heatmap, ClusterChoice choice,
            ClusterSettings settings) {
        this.side = settings.equals(ClusterSettings.DEFAULT) ? choice.side() : null;
        this.order = choice.order();
        this.rank = choice.rank();
        this.choice = choice;
        this.sweep = new SweepRejectionIndicator(heatmap, choice, settings);
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public SweepRejectedRule(BarSeries series, Side side, ClusterChoice.Order order, int rank) {
        this(HeatmapRegistry.of(series), new ClusterChoice(side, order, rank));
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = sweep.getValue(index);
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + choice;
    }
}
