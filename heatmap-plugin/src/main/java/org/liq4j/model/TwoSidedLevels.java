/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;

/** Levels made of two {@link SideLevels}. */
abstract class TwoSidedLevels implements LiquidationLevels {

    private final SideLevels longs;
    private final SideLevels shorts;

    TwoSidedLevels(SideLevels longs, SideLevels shorts) {
        this.longs = longs;
        this.shorts = shorts;
    }

    final SideLevels side(Side side) {
        return side == Side.LONG ? longs : shorts;
    }

    @Override
    public final double notional(Side side, double near, double far) {
        return side(side).notional(near, far);
    }

    @Override
    public final double totalAtSpot(Side side) {
        return side(side).totalAtSpot(spot());
    }

    @Override
    public final double modelledFlow(Side side) {
        return side(side).flow();
    }

    @Override
    public final void forEachLevel(Side side, LevelVisitor visitor) {
        side(side).forEachLevel(visitor);
    }
}
