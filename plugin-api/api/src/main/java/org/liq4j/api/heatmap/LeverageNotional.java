/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

/**
 * The part of a price range that positions of some leverages hold.
 *
 * @param notional
 *            in the levels' unit, {@code >= 0}
 */
public record LeverageNotional(LeverageBand band, double notional) {
}
