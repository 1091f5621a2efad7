/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.api.market.MarketInputs;

/**
 * How dense a side's levels are around a distance d from spot, relative to the wider surroundings: notional per unit of price
 * within 0.9 d and 1.1 d over that within 0.5 d and 1.5 d. 1 where levels are even, at most 5, 0 in a void; {@code NaN} where
 * the surroundings are empty too. Free of the book's size and, but for its curvature, of how levels thin out with distance.
 *
 * @param side
 *            whose levels
 * @param distance
 *            d as a fraction of spot, in (0, 0.5]
 */
record RelativeDensity(Side side, double distance) implements BarMeasure {

    private static final double LOCAL = 0.1;
    private static final double AROUND = 0.5;
    /** What is less of a side's total than this is rounding. */
    private static final double NEGLIGIBLE = 1e-9;

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < distance <= 0.5}
     */
    RelativeDensity {
        if (!(distance > 0 && distance <= 0.5)) {
            throw new InvalidValueException("distance", Double.toString(distance), "must hold 0 < distance <= 0.5");
        }
    }

    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        return of(levels);
    }

    double of(LiquidationLevels levels) {
        double around = within(levels, AROUND);
        return around > NEGLIGIBLE * levels.totalAtSpot(side)
                ? within(levels, LOCAL) / LOCAL / (around / AROUND)
                : Double.NaN;
    }

    private double within(LiquidationLevels levels, double share) {
        double spot = levels.spot();
        return levels.notional(side, spot * (1 - side.sign() * (1 - share) * distance),
                spot * (1 - side.sign() * (1 + share) * distance));
    }
}
