/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

/**
 * What an indicator costs over a series, all bars read in order.
 *
 * @param name
 *            as it was asked for
 * @param nanosPerBar
 *            alone on a fresh heatmap, the engine's run included; median of the rounds
 * @param beyondEngine
 *            of that, what is not the engine's run, at least 0
 */
public record IndicatorCost(String name, double nanosPerBar, double beyondEngine) {
}
