/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import org.liq4j.api.heatmap.Side;

/**
 * A run of adjacent dense bands of one side at one instant, see {@link DensitySettings}; a cluster without a history.
 *
 * @param side
 *            whose positions die
 * @param low
 *            price of its lowest level
 * @param high
 *            price of its highest level
 * @param peakPrice
 *            price of its heaviest level; of equals the one nearest to spot
 * @param notional
 *            sum of its levels, in the unit of the levels
 */
public record DenseRange(Side side, double low, double high, double peakPrice, double notional) {

    /** The edge that price meets first. */
    public double nearEdge() {
        return side == Side.LONG ? high : low;
    }

    /** The edge that price meets last. */
    public double farEdge() {
        return side == Side.LONG ? low : high;
    }

    /** Distance of the near edge as a fraction of spot, {@code >= 0}. */
    public double distance(double spot) {
        return Math.max(0, side.sign() * (spot - nearEdge()) / spot);
    }
}
