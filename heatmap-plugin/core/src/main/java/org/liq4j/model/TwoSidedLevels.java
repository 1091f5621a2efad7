/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.List;

import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/** Levels made of two {@link SideLevels}. */
abstract class TwoSidedLevels implements LiquidationLevels {

    private final SideLevels longs;
    private final SideLevels shorts;
    private final List<LeverageBand> bands;

    /**
     * @param bands
     *            leverage bands that are kept apart; one if they are not
     */
    TwoSidedLevels(SideLevels longs, SideLevels shorts, List<LeverageBand> bands) {
        this.longs = longs;
        this.shorts = shorts;
        this.bands = bands;
    }

    final SideLevels side(Side side) {
        return side == Side.LONG ? longs : shorts;
    }

    /** Number of leverage bands that the sides keep; 0 if they keep none apart. */
    final int bandsKept() {
        return bands.size() > 1 ? bands.size() : 0;
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

    @Override
    public final List<LeverageBand> leverageBands() {
        return bands;
    }

    @Override
    public final LiquidationLevels ofLeverage(LeverageBand band) {
        int index = bandsKept() > 0 ? bands.indexOf(band) : -1;
        return index < 0
                ? LiquidationLevels.super.ofLeverage(band)
                : new BandLevels(longs.band(index), shorts.band(index), band);
    }

    /** One band's levels. */
    private final class BandLevels extends TwoSidedLevels {

        BandLevels(SideLevels longs, SideLevels shorts, LeverageBand band) {
            super(longs, shorts, List.of(band));
        }

        @Override
        public double spot() {
            return TwoSidedLevels.this.spot();
        }

        @Override
        public NotionalUnit unit() {
            return TwoSidedLevels.this.unit();
        }

        @Override
        public double seedShare() {
            return TwoSidedLevels.this.seedShare();
        }
    }
}
