/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

import java.util.List;

/**
 * A liquidation with how much of its bucket belongs to each of {@link PlacementSettings#AREAS}.
 *
 * @param bar
 *            the bar before, by number
 * @param notional
 *            in quote currency
 * @param modelled
 *            by the model's profile
 * @param control
 *            by the mean profile
 * @param nearest
 *            by nearness to spot
 */
record PlacedLiquidation(int bar, double notional, List<Double> modelled, List<Double> control,
        List<Double> nearest) {
}
