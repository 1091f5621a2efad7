/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

import java.util.List;

/**
 * Where liquidations fell.
 *
 * @param settings
 *            how they were placed
 * @param events
 *            liquidations placed
 * @param notional
 *            of them
 * @param barsWithEvents
 *            bars in which they happened
 * @param leftOut
 *            those not placed, by reason; only reasons that occurred
 * @param areas
 *            scores; empty if none was placed
 */
public record PlacementResult(PlacementSettings settings, int events, double notional, int barsWithEvents,
        List<ExcludedLiquidations> leftOut, List<AreaScore> areas) {

    public PlacementResult {
        leftOut = List.copyOf(leftOut);
        areas = List.copyOf(areas);
    }
}
