/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import org.liq4j.api.heatmap.Side;

/**
 * The price to which a straight move would liquidate most for its length: of the levels' prices p within the range around
 * spot the one with the greatest L(p) / max(d(p), bandWidth), where L(p) is the notional from spot to p inclusive and
 * d(p) = |p - spot| / spot; of equals the nearer one, then the long side's. Without a division by the way the answer would
 * always be the far end of the range, as L grows with it.
 *
 * @param side
 *            whose positions would die: longs if the price is below spot
 * @param price
 *            p
 * @param notional
 *            L(p)
 * @param intensity
 *            the quotient, notional per fraction of spot
 */
public record MaxPain(Side side, double price, double notional, double intensity) {
}
