/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The outcome of the study.
 *
 * @param settings
 *            how it was run
 * @param instants
 *            at which prices were compared, one horizon apart
 * @param acrossGaps
 *            instants left out because a gap follows within the horizon
 * @param densePrices
 *            labelled dense at those instants
 * @param sparsePrices
 *            labelled sparse
 * @param withoutLevels
 *            prices left out because the model has no levels around them
 * @param reached
 *            share of prices reached within the horizon
 * @param bars
 *            bars until the price is reached, the horizon where it is not; a negative difference means sooner
 * @param medianDense
 *            median bars until dense prices were reached, of those that were; empty if none was
 * @param medianSparse
 *            the same of sparse prices
 * @param distances
 *            by side and distance
 * @param reactions
 *            by bars after the touch
 */
public record MagnetResult(MagnetSettings settings, int instants, int acrossGaps, int densePrices, int sparsePrices,
        int withoutLevels, MatchedComparisons reached, MatchedComparisons bars, OptionalDouble medianDense,
        OptionalDouble medianSparse,
        List<DistanceResult> distances, List<ReactionResult> reactions) {

    public MagnetResult {
        distances = List.copyOf(distances);
        reactions = List.copyOf(reactions);
    }
}
