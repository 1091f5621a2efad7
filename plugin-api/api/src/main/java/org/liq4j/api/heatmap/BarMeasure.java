/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import org.liq4j.api.market.MarketInputs;

/**
 * One number per closed bar, taken from the levels and inputs of that bar by the engine's thread.
 *
 * <p>
 * Pure: the result depends on nothing but the arguments. Two measures that are {@link Object#equals equal} share one
 * column, so implement it as a record. It must not allocate if it is to keep the engine free of garbage. What must follow
 * the bars, or costs too much to be done for each measure, is a {@link StatefulMeasure}.
 */
@FunctionalInterface
public interface BarMeasure {

    double measure(LiquidationLevels levels, MarketInputs inputs);

    /**
     * What the measure is over a longer bar than the heatmap's own. The last one's number unless overridden, which is right for
     * whatever stands at a moment; what counts or adds up what happens during a bar must say {@link BarCombination#SUM}.
     */
    default BarCombination combination() {
        return BarCombination.LAST;
    }

    /**
     * The measure as an engine uses it from its first bar on; this one, unless it reads something that the measures of an
     * engine share.
     */
    default BarMeasure within(MeasureScope scope) {
        return this;
    }
}
