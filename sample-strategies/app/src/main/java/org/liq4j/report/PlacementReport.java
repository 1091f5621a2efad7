/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.List;

import org.liq4j.placement.PlacementResult;

/**
 * The whole result of {@code liq4j placement}; its components are the fields of the JSON object.
 *
 * @param basis
 *            what it rests on
 * @param rows
 *            liquidations in the file
 * @param otherInstruments
 *            of them, those of other venues or coins
 * @param results
 *            figures, one for each band
 */
public record PlacementReport(StudyBasis basis, int rows, int otherInstruments,
        List<PlacementResult> results) {

    public PlacementReport {
        results = List.copyOf(results);
    }
}
