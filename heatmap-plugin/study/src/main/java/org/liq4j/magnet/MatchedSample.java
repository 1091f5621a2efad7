/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.List;

/**
 * One instant with all its candidate prices. A slot is a side and a distance; all lists are by slot.
 *
 * @param volatility
 *            per bar, of the bars before
 * @param labels
 *            what each price is
 * @param visits
 *            band of the bars since each price was visited, see {@link Selection#visitBand}
 * @param outcomes
 *            what followed at each price
 */
record MatchedSample(double volatility, List<Label> labels, List<Integer> visits, List<Outcome> outcomes) {

    MatchedSample {
        labels = List.copyOf(labels);
        visits = List.copyOf(visits);
        outcomes = List.copyOf(outcomes);
    }
}
