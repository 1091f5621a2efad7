/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.liq4j.model.OpenInterestSettings;

/**
 * What a fit found.
 *
 * @param settings
 *            the chosen parameters
 * @param chosen
 *            the structure that won; empty if the default parameters stay
 * @param defaultRSquared
 *            mean R^2 of the default parameters in the cross-validation
 * @param candidates
 *            every structure in the cross-validation
 * @param defaultTraining
 *            R^2 of the default parameters on all training rows, fitted there too
 * @param fittedTraining
 *            the same of the chosen parameters: in-sample, no measure of anything
 * @param from
 *            start of the first bar used
 * @param until
 *            end of the last bar used
 * @param rows
 *            kept rows after the burn-in
 * @param evaluations
 *            how often the model was run
 */
public record FitResult(OpenInterestSettings settings, Optional<FitStructure> chosen, double defaultRSquared,
        List<FitCandidate> candidates, double defaultTraining, double fittedTraining, Instant from, Instant until,
        int rows, int evaluations) {
}
