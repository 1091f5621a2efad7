/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

/**
 * A quiet zone between two large dense ranges, where few forced orders would meet a moving price.
 *
 * @param low
 *            highest level of the range below, exclusive
 * @param high
 *            lowest level of the range above, exclusive
 * @param share
 *            notional of both sides' levels in between, divided by that within the density window; in [0, 1]
 */
public record VacuumZone(double low, double high, double share) {

    /** Width as a fraction of its lower price. */
    public double width() {
        return high / low - 1;
    }
}
