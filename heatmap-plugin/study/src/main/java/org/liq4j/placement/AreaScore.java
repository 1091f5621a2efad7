/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

/**
 * What fell into the densest part of the band.
 *
 * @param area
 *            share of the buckets, which is the score of who knows nothing
 * @param modelled
 *            share of the liquidated notional in the model's densest buckets
 * @param control
 *            share in the densest buckets of the mean profile
 * @param nearest
 *            share in the buckets nearest to spot
 * @param difference
 *            modelled less control
 * @param low
 *            lower end of the 95 % interval of the difference, from resampling whole bars
 * @param high
 *            upper end
 * @param modelledByCount
 *            share of the liquidations, each counted once, in the model's densest buckets
 * @param controlByCount
 *            the same of the mean profile
 */
public record AreaScore(double area, double modelled, double control, double nearest, double difference, double low,
        double high,
        double modelledByCount, double controlByCount) {
}
