/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.time.Instant;

import org.liq4j.api.heatmap.Side;
import org.liq4j.simulation.OpenPositions;
import org.liq4j.simulation.SimulatedMarket;

/**
 * The positions of the simulated market at one instant: notional at the liquidation price, by its distance from spot in basis
 * points of spot. Positions that no price liquidates are not in it.
 *
 * @param time
 *            end of a bar
 * @param longs
 *            distances below spot
 * @param shorts
 *            distances above spot
 * @param counted
 *            whether the instant lies after the burn-in
 */
record TrueBook(Instant time, MassDistribution longs, MassDistribution shorts, boolean counted) {

    static TrueBook of(SimulatedMarket market, boolean counted) {
        return new TrueBook(market.time(), side(market, Side.LONG), side(market, Side.SHORT), counted);
    }

    MassDistribution side(Side side) {
        return side == Side.LONG ? longs : shorts;
    }

    private static MassDistribution side(SimulatedMarket market, Side side) {
        OpenPositions positions = market.openPositions();
        double[] distances = new double[positions.count(side)];
        double[] notionals = new double[distances.length];
        for (int i = 0; i < distances.length; i++) {
            double price = positions.liquidationPrice(side, i);
            distances[i] = Distances.basisPoints(side, market.price(), price);
            // A price of 0 stands for never, and takes the position's notional with it.
            notionals[i] = positions.coins(side, i) * price;
        }
        return MassDistribution.of(distances, notionals);
    }
}
