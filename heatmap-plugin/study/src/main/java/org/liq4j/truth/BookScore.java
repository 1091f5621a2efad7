/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.Optional;

/**
 * How close a book came to the truth: means over both sides and all instants of a market, spread over the markets. "Near"
 * stands for the levels within 5 % of spot, brought to add up to 1 by themselves.
 *
 * @param book
 *            whose
 * @param inputs
 *            what it was given
 * @param earthMover
 *            basis points of spot; empty if the book never had a level
 * @param matched
 *            share of the true mass that pairs one to one with the book's no farther than 25 basis points away; 0 where the
 *            book has no level
 * @param nearMass
 *            share of the book's own mass that is near
 * @param nearEarthMover
 *            basis points of spot, over the instants at which the book had a near level; empty if it never had
 * @param nearMatched
 *            share of the near true mass that pairs with the book's near mass; 0 where the book has none
 */
public record BookScore(String book, String inputs, Optional<Spread> earthMover, Optional<Spread> matched,
        Optional<Spread> nearMass, Optional<Spread> nearEarthMover, Optional<Spread> nearMatched) {
}
