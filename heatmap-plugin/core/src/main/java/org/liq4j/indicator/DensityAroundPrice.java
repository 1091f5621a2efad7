/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.Require;
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
        Require.positive("price", price);
        Require.fraction("reach", reach);
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
