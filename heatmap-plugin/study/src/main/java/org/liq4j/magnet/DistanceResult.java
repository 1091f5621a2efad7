/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import org.liq4j.api.heatmap.Side;

/**
 * Whether dense prices at one distance are reached more often.
 *
 * @param side
 *            {@code LONG} for prices below spot
 * @param distance
 *            from spot, as a fraction of it
 * @param reached
 *            share of prices reached within the horizon
 */
public record DistanceResult(Side side, double distance, MatchedComparisons reached) {
}
