/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.MarketInputs;

/**
 * How dense a side's levels are around a distance d from spot, relative to the profile: notional per unit of price within 0.9 d
 * and 1.1 d over that from spot to the reach. 1 where levels are even, 0 in a void; {@code NaN} where the side has no levels
 * within reach. Free of the book's size; that levels thin out with distance does not matter, as each distance is compared
 * with itself.
 *
 * @param side
 *            whose levels
 * @param distance
 *            d as a fraction of spot, in (0, 0.5]
 * @param reach
 *            as a fraction of spot, at least 1.1 d and below 1
 */
record RelativeDensity(Side side, double distance, double reach) implements BarMeasure {

    private static final double LOCAL = 0.1;
    /** What is less of a side's total than this is rounding. */
    private static final double NEGLIGIBLE = 1e-9;

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < distance <= 0.5} and {@code 1.1 distance <= reach < 1}
     */
    RelativeDensity {
        Require.aboveUpTo("distance", distance, 0, 0.5);
        if (!(reach >= (1 + LOCAL) * distance && reach < 1)) {
            throw new InvalidValueException("reach", Double.toString(reach),
                    "must satisfy 1.1 distance <= reach < 1, distance = " + distance);
        }
    }

    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        return of(levels);
    }

    double of(LiquidationLevels levels) {
        double within = notional(levels, 0, reach);
        return within > NEGLIGIBLE * levels.totalAtSpot(side)
                ? notional(levels, (1 - LOCAL) * distance, (1 + LOCAL) * distance) / (2 * LOCAL * distance)
                        / (within / reach)
                : Double.NaN;
    }

    private double notional(LiquidationLevels levels, double near, double far) {
        double spot = levels.spot();
        return levels.notional(side, spot * (1 - side.sign() * near), spot * (1 - side.sign() * far));
    }
}
