/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.util.List;

import org.liq4j.api.heatmap.Side;

/**
 * How far liquidations would carry the price if it touched a price: modelled, with an assumed impact, and no forecast.
 *
 * <p>
 * With N(p) the notional of the levels from spot to p inclusive and I the impact, the price reached is the first fixed point
 * of p -> touch / (1 + I(N(p))) for longs and touch (1 + I(N(p))) for shorts, from the touched price on: all orders that the
 * move has forced push from there, levels on the way to the touched price included. It ends where a push reaches no further
 * level. End price and total go on monotonically with the touched price and with the impact.
 *
 * @param side
 *            whose positions die: longs if the touched price is below spot
 * @param touchPrice
 *            where it begins
 * @param touchedNotional
 *            N(touchPrice)
 * @param endPrice
 *            where it stops; the touched price if nothing is liquidated
 * @param totalNotional
 *            N(endPrice), in the unit of the levels
 * @param steps
 *            the pushes that reached further levels, in order; at most as many as there are levels
 */
public record Cascade(Side side, double touchPrice, double touchedNotional, double endPrice, double totalNotional,
        List<CascadeStep> steps) {

    public Cascade {
        steps = List.copyOf(steps);
    }
}
