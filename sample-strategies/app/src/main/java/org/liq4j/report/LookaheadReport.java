/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.util.List;

import org.liq4j.validation.LookaheadFinding;

/**
 * The whole result of {@code liq4j lookahead}; its components are the fields of the JSON object.
 *
 * @param subjects
 *            number of indicators, rules, and signals and trades of strategies
 * @param values
 *            compared
 * @param cuts
 *            end of the last bar kept at each
 * @param leftOut
 *            what cannot be made without parameters
 */
public record LookaheadReport(String instrument, String model, int bars, int subjects, long values,
        List<Instant> cuts, List<LookaheadFinding> findings, List<String> leftOut) {
}
