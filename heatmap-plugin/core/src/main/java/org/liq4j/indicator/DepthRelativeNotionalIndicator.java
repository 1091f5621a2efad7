/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.analysis.RelativeNotional;
import org.liq4j.api.cluster.OrderBookDepth;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;
import org.liq4j.api.market.MarketInputs;

/**
 * Notional of a side's levels within the distance of an order-book depth, divided by what rests there to meet their forced
 * orders; at least 0. Above 1 the book could not take them all without the price leaving that range. The depth is one and the
 * same for all bars. Means nothing where the unit of the model is relative.
 */
public final class DepthRelativeNotionalIndicator extends MeasuredIndicator {

    /**
     * @param side
     *            {@code SHORT}: levels above the close, asks; {@code LONG}: below, bids
     * @param depth
     *            known before the first bar that is evaluated, or the backtest looks ahead
     */
    public DepthRelativeNotionalIndicator(LiquidationHeatmap heatmap, Side side, OrderBookDepth depth) {
        super(heatmap, new Measure(side, depth), "side: " + side + " depth: " + depth);
    }

    private record Measure(Side side, OrderBookDepth depth) implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return RelativeNotional.toDepth(levels, side, depth);
        }
    }
}
