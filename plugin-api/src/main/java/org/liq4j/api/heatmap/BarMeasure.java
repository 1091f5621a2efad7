/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import org.liq4j.api.market.MarketInputs;

/**
 * One number per closed bar, taken from the levels and inputs of that bar by the engine's thread.
 *
 * <p>
 * Pure: the result depends on nothing but the arguments. Two measures that are {@link Object#equals equal} share one
 * column, so implement it as a record. It must not allocate if it is to keep the engine free of garbage.
 */
@FunctionalInterface
public interface BarMeasure {

    double measure(LiquidationLevels levels, MarketInputs inputs);
}
