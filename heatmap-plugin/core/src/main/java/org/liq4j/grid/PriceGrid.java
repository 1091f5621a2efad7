/* SPDX-License-Identifier: MIT */
package org.liq4j.grid;

/**
 * Cuts the price axis into numbered buckets. A grid does not depend on the data, so a level never changes its bucket.
 * Immutable; bucket b holds the prices p with {@code lowerEdge(b) <= p < lowerEdge(b + 1)}.
 */
public sealed interface PriceGrid permits LogGrid, LinearGrid {

    /**
     * The bucket that holds the price, which must be {@code > 0} and finite.
     *
     * @throws org.liq4j.api.InvalidValueException
     *             unless the price is finite (and {@code > 0} on a log grid) and the bucket's number fits
     */
    int bucketOf(double price);

    /** The lowest price in the bucket. */
    double lowerEdge(int bucket);

    /** The price that stands for the bucket and decides to which range it belongs. */
    double centre(int bucket);

    /** The bucket that holds the price, found from one near it by comparing with the edges. */
    default int settled(int near, double price) {
        int bucket = near;
        while (lowerEdge(bucket) > price) {
            bucket--;
        }
        while (lowerEdge(bucket + 1) <= price) {
            bucket++;
        }
        return bucket;
    }
}
