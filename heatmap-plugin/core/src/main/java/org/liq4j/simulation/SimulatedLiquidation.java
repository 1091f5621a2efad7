/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Instant;

/**
 * The forced close of a position.
 *
 * @param position
 *            as it was when it was liquidated
 * @param price
 *            the fill: its liquidation price, or the market's where funding pushed that beyond the market
 * @param time
 *            end of the sub-step in which it happened
 */
public record SimulatedLiquidation(SimulatedPosition position, double price, Instant time) {
}
