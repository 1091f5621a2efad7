/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import org.liq4j.api.market.MarketInputs;

/**
 * Reads one engine's closed bars, each once and in order; used by the engine's thread alone, so that it may keep buffers and,
 * if its {@link BarReading} says so, what it saw of earlier bars.
 *
 * @param <R>
 *            what is read of a bar
 */
@FunctionalInterface
public interface BarReader<R> {

    R read(LiquidationLevels levels, MarketInputs inputs);
}
