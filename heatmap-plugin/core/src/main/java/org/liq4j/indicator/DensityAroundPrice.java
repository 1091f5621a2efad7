/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.MarketInputs;

/**
 * Density of a side's levels around a price: the notional of those from price (1 - reach) to price (1 + reach), divided by
 * the basis points in between, 2e4 reach.
 */
record DensityAroundPrice(Side side, double price, double reach) implements BarMeasure {

    private static final double BASIS_POINTS = 2e4;

    DensityAroundPrice {
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("price", Double.toString(price), "must satisfy 0 < price < infinity");
        }
        if (!(reach > 0 && reach < 1)) {
            throw new InvalidValueException("reach", Double.toString(reach), "must satisfy 0 < reach < 1");
        }
    }

    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        return of(levels);
    }

    double of(LiquidationLevels levels) {
        double near = price * (1 + side.sign() * reach);
        double far = price * (1 - side.sign() * reach);
        return levels.notional(side, near, far) / (BASIS_POINTS * reach);
    }
}
