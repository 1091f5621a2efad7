/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.util.Optional;

import org.liq4j.api.heatmap.NotionalUnit;

/**
 * What the levels say beyond their sums, at the close of one bar: modelled, and no forecast. Parameters are those of
 * {@link ReadingSettings}.
 *
 * @param spot
 *            close of the bar
 * @param unit
 *            of all notionals
 * @param fragility
 *            how near dense ranges are on <i>both</i> sides, in [0, 1]: min(c(LONG), c(SHORT)) with closeness
 *            c = max(0, 1 - d / fragilityReach), d the distance of the side's nearest dense range as a fraction of spot; c = 0
 *            without one
 * @param whipsaw
 *            whether {@code fragility >= whipsawFragility}: either side could be swept, and then the other
 * @param magnetismUp
 *            pull of the short levels: sum of notional / max(d, nearestDistance)^2 over all of them, d their distance as a
 *            fraction of spot; in the unit of the levels
 * @param magnetismDown
 *            the same of the long levels
 * @param maxPain
 *            empty without levels in the range
 * @param vacuum
 *            the widest, by the ratio of its prices, of the gaps between neighbouring large dense ranges of either side whose
 *            notional, both sides together, is per band at most quietMultiple times the mean within the density window; large
 *            is a range with at least largeShare of both sides' notional within that window whose near edge is in it; gaps
 *            narrower than a band do not count; of equals the lowest
 * @param nearestDown
 *            the nearest dense range of long levels
 * @param nearestUp
 *            the nearest dense range of short levels
 */
public record HeatReading(double spot, NotionalUnit unit, double fragility, boolean whipsaw, double magnetismUp,
        double magnetismDown, Optional<MaxPain> maxPain, Optional<VacuumZone> vacuum, Optional<DenseRange> nearestDown,
        Optional<DenseRange> nearestUp) {

    /** (up - down) / (up + down) of the magnetism, in [-1, 1]; 0 if both are 0. */
    public double magneticBalance() {
        double sum = magnetismUp + magnetismDown;
        return sum > 0 ? (magnetismUp - magnetismDown) / sum : 0;
    }
}
