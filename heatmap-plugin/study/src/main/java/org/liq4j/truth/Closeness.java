/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.Optional;

/**
 * How close one side of a book is to the truth at one instant. "Near" stands for the levels within
 * {@link TruthSettings#NEAR} of spot, brought to add up to 1 by themselves.
 *
 * @param earthMover
 *            basis points of spot; {@code NaN} if the book has no level
 * @param matched
 *            share of the true mass that pairs with the book's within {@link TruthSettings#TOLERANCE}
 * @param nearMass
 *            share of the book's own mass that is near
 * @param nearEarthMover
 *            basis points of spot; {@code NaN} if the book has no near level
 * @param nearMatched
 *            share of the near true mass that pairs with the book's near mass
 */
record Closeness(double earthMover, double matched, double nearMass, double nearEarthMover, double nearMatched) {

    private static final Closeness NOTHING = new Closeness(Double.NaN, 0, 0, Double.NaN, 0);

    static Closeness of(MassDistribution truth, Optional<MassDistribution> book) {
        return book.map(levels -> of(truth, levels)).orElse(NOTHING);
    }

    private static Closeness of(MassDistribution truth, MassDistribution book) {
        double nearMass = book.massUpTo(TruthSettings.NEAR);
        boolean comparable = nearMass > 0 && truth.massUpTo(TruthSettings.NEAR) > 0;
        double nearEarthMover = Double.NaN;
        double nearMatched = 0;
        if (comparable) {
            MassDistribution nearTruth = truth.upTo(TruthSettings.NEAR);
            MassDistribution nearBook = book.upTo(TruthSettings.NEAR);
            nearEarthMover = nearTruth.earthMover(nearBook);
            nearMatched = nearTruth.matchedShare(nearBook, TruthSettings.TOLERANCE);
        }
        return new Closeness(truth.earthMover(book), truth.matchedShare(book, TruthSettings.TOLERANCE), nearMass,
                nearEarthMover, nearMatched);
    }
}
