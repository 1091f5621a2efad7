/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.indicator.RegimeIndicator;

/** Satisfied while the heatmap is in a given regime. */
public final class RegimeRule extends AbstractRule {

    private final transient RegimeIndicator indicator;
    private final Regime regime;

    /** Within 5 % of the close, with the default thresholds. */
    public RegimeRule(LiquidationHeatmap heatmap, Regime regime) {
        this(new RegimeIndicator(heatmap), regime);
    }

    public RegimeRule(RegimeIndicator indicator, Regime regime) {
        this.indicator = indicator;
        this.regime = regime;
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = indicator.getValue(index) == regime;
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }
}
