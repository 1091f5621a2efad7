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
import org.liq4j.indicator.ClusterSweptIndicator;

/**
 * Satisfied if one of the last bars, this one included, has swept a cluster with its wick: a low at or below the lowest level
 * of a cluster of longs, a high at or above the highest of a cluster of shorts. The cluster is the one that was chosen at the
 * end of the bar before the sweep. Not satisfied where there was none; a {@link org.ta4j.core.rules.NotRule} over it is
 * satisfied there. Costs a read for each of the bars.
 */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class ClusterSweptRule extends AbstractRule {

    /** Null where the settings are not the default: JSON cannot hold them, and ta4j then refuses to write the rule. */
    private final @Nullable Side side;
    private final ClusterChoice.Order order;
    private final int rank;
    private final int bars;
    private final transient ClusterChoice choice;
    private final transient BarSeries series;
    private final transient ClusterSweptIndicator swept;

    /** By this bar. */
    public ClusterSweptRule(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, 1);
    }

    /**
     * Of clusters with the default settings.
     *
     * @param bars
     *            how many of the last bars, this one included; at least 1
     * @throws org.liq4j.api.InvalidValueException
     *             if a value is out of its range
     */
    public ClusterSweptRule(LiquidationHeatmap heatmap, ClusterChoice choice, int bars) {
        this(heatmap, choice, bars, ClusterSettings.DEFAULT);
    }

    /** The same of clusters with those settings; ta4j writes it as JSON only if they are the default. */
    public ClusterSweptRule(LiquidationHeatmap heatmap, ClusterChoice choice, int bars,
            ClusterSettings settings) {
        this.side = settings.equals(ClusterSettings.DEFAULT) ? choice.side() : null;
        this.order = choice.order();
        this.rank = choice.rank();
        this.bars = Require.atLeast("bars", bars, 1);
        this.choice = choice;
        this.series = heatmap.series();
        this.swept = new ClusterSweptIndicator(heatmap, choice, settings);
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public ClusterSweptRule(BarSeries series, Side side, ClusterChoice.Order order, int rank, int bars) {
        this(HeatmapRegistry.of(series), new ClusterChoice(side, order, rank), bars);
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = sweptSince(Math.max(series.getBeginIndex(), index - bars + 1), index);
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    private boolean sweptSince(int from, int to) {
        for (int i = to; i >= from; i--) {
            if (swept.getValue(i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + choice + " bars: " + bars;
    }
}
