/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.indicator.RegimeIndicator;

/** Satisfied while the heatmap is in a given regime. */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class RegimeRule extends AbstractRule {

    private static final double FRACTION = 0.05;

    private final transient RegimeIndicator indicator;
    private final transient Regime awaited;
    /** Null where the rule was given an indicator, whose settings it does not know: ta4j then refuses to write the rule. */
    private final @Nullable Regime regime;
    private final double fraction;
    private final double lower;
    private final double upper;

    /** Within 5 % of the close, with the default thresholds. */
    public RegimeRule(LiquidationHeatmap heatmap, Regime regime) {
        this(heatmap, regime, FRACTION, RegimeThresholds.DEFAULT);
    }

    /**
     * @param fraction
     *            of the close, in (0, 1)
     */
    public RegimeRule(LiquidationHeatmap heatmap, Regime regime, double fraction, RegimeThresholds thresholds) {
        this(new RegimeIndicator(heatmap, fraction, thresholds), regime, regime, fraction, thresholds);
    }

    public RegimeRule(RegimeIndicator indicator, Regime regime) {
        this(indicator, regime, null, FRACTION, RegimeThresholds.DEFAULT);
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public RegimeRule(BarSeries series, Regime regime, double fraction, double lower, double upper) {
        this(HeatmapRegistry.of(series), regime, fraction, new RegimeThresholds(lower, upper));
    }

    private RegimeRule(RegimeIndicator indicator, Regime awaited, @Nullable Regime written, double fraction,
            RegimeThresholds thresholds) {
        this.indicator = indicator;
        this.awaited = awaited;
        this.regime = written;
        this.fraction = fraction;
        this.lower = thresholds.lower();
        this.upper = thresholds.upper();
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = indicator.getValue(index) == awaited;
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + awaited + " of " + indicator;
    }
}
