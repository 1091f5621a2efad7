/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.util.List;

import org.liq4j.validation.LookaheadFinding;

/**
 * The whole result of {@code liq4j lookahead}; its components are the fields of the JSON object.
 *
 * @param bars
 *            at each of which the future was cut off and altered
 * @param subjects
 *            number of indicators, rules, and signals, orders and trades of strategies
 * @param values
 *            compared
 * @param places
 *            bars at which a strategy gave a signal or had a fill
 * @param cuts
 *            end of the last bar kept at each cut for which the heatmap was built anew
 * @param leakMissedBelow
 *            a leak in fewer than one of so many bars may be missed
 * @param modelLeakMissedBelow
 *            a leak of the model itself in fewer than one of so many bars may be missed
 * @param leftOut
 *            what cannot be made without parameters, or not bar by bar
 */
public record LookaheadReport(String instrument, String model, int bars, int subjects, long values, int places,
        List<Instant> cuts, int leakMissedBelow, int modelLeakMissedBelow, List<LookaheadFinding> findings,
        List<String> leftOut) {
}
