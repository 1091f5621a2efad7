/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

/** A cohort's density on one side, made ready for a grid: puts newly opened coins into buckets. */
interface Placement {

    /**
     * Makes it ready for entries at a price. Of an inverse future that decides the bracket, since brackets are in coins and the
     * representative position in quote currency; of a linear one nothing depends on it.
     */
    default void enterAt(double price) {
    }

    /** The farthest level that a position can get, as a multiple of its entry price. */
    double farthestMultiple();

    /**
     * Spreads the coins over the levels of positions entered at the price, leaving out the buckets that the bar has crossed:
     * their share goes to the others.
     *
     * @param target
     *            where they go
     * @param parts
     *            the same coins by leverage band, ascending; empty if they are not kept apart
     * @param entryPosition
     *            the entry price's {@link org.liq4j.grid.BucketWindow#position}
     * @param entry
     *            index of the entry price's bucket
     * @param limit
     *            index of the bucket of the bar's low (long) or high (short); it and all nearer ones are crossed
     * @return false if all levels are crossed, and then nothing was placed
     */
    boolean open(Layer target, LeveragePart[] parts, double coins, double entryPrice, double entryPosition, int entry,
            int limit);
}
