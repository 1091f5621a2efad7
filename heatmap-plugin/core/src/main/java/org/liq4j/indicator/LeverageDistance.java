/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.Require;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.MarketInputs;

/**
 * sum(notional x leverage x d) / sum(notional x leverage) over a side's levels within a fraction of the close, d their
 * distance as a fraction of it; {@code NaN} without such a level. The leverage is that of the level's band: the geometric
 * mean of its ends, of the last band its start.
 */
record LeverageDistance(Side side, double fraction) implements BarMeasure {

    LeverageDistance {
        Require.fraction("fraction", fraction);
    }

    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        Sum sum = new Sum(levels.spot(), fraction);
        for (LeverageBand band : levels.leverageBands()) {
            sum.leverage = band.to() == Double.POSITIVE_INFINITY ? band.from() : Math.sqrt(band.from() * band.to());
            levels.ofLeverage(band).forEachLevel(side, sum);
        }
        return sum.weights > 0 ? sum.weighted / sum.weights : Double.NaN;
    }

    private static final class Sum implements LiquidationLevels.LevelVisitor {

        private final double spot;
        private final double fraction;
        private double leverage;
        private double weights;
        private double weighted;

        Sum(double spot, double fraction) {
            this.spot = spot;
            this.fraction = fraction;
        }

        @Override
        public void level(double price, double notional) {
            double distance = Math.abs(price - spot) / spot;
            if (distance <= fraction) {
                weights += notional * leverage;
                weighted += notional * leverage * distance;
            }
        }
    }
}
