/* SPDX-License-Identifier: MIT */
package org.liq4j.api.strategy;

import org.liq4j.api.heatmap.Side;

/** How large a strategy wants a position to be, compared with what the account would open by default. */
@FunctionalInterface
public interface PositionSizing {

    /** Always the account's default. */
    PositionSizing WHOLE = (index, side) -> 1;

    /**
     * The share of the default size, in [0, 1]; 0 for no position at all.
     *
     * @param index
     *            of the bar at whose close the strategy asks to enter; nothing after it counts
     * @param side
     *            of the position
     */
    double share(int index, Side side);
}
