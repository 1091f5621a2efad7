/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.MarketInputs;

/**
 * Notional of a side's levels within a fraction of spot: {@code clusterUp} for {@link Side#SHORT}, levels in
 * (spot, spot (1 + f)], and {@code clusterDown} for {@link Side#LONG}, levels in [spot (1 - f), spot).
 *
 * <p>
 * A result below 1e-9 of the side's total is zero: what is left of a book that has been swept is rounding, and a ratio to
 * it would be noise.
 *
 * @param side
 *            whose levels
 * @param fraction
 *            f, in (0, 1), for example 0.05
 */
public record ClusterNotional(Side side, double fraction) implements BarMeasure {

    private static final double NEGLIGIBLE = 1e-9;

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < fraction < 1}
     */
    public ClusterNotional {
        Require.fraction("fraction", fraction);
    }

    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        return of(levels);
    }

    /** The same for levels at hand. */
    public double of(LiquidationLevels levels) {
        double spot = levels.spot();
        double notional = levels.notional(side, spot, spot * (1 - side.sign() * fraction));
        return notional < NEGLIGIBLE * levels.totalAtSpot(side) ? 0 : notional;
    }
}
