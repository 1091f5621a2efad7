/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a comparison with the truth.
 *
 * @param settings
 *            how it was run
 * @param instants
 *            compared, over all markets
 * @param trueNearMass
 *            share of the true mass within 5 % of spot
 * @param books
 *            in the order of the contestants, then the controls
 */
public record TruthResult(TruthSettings settings, int instants, Optional<Spread> trueNearMass, List<BookScore> books) {

    public TruthResult {
        books = List.copyOf(books);
    }
}
