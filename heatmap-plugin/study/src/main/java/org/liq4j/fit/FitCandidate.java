/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

/**
 * How a structure did in the cross-validation: mean R^2 over horizons, measured on blocks it was not fitted on.
 *
 * @param rSquared
 *            mean over the blocks
 * @param lead
 *            mean over the blocks of its R^2 less that of the default parameters
 * @param leadError
 *            standard error of the lead over the blocks
 */
public record FitCandidate(FitStructure structure, double rSquared, double lead, double leadError) {

    /** Whether its lead can be told from chance: more than one standard error. */
    public boolean leads() {
        return sureLead() > 0;
    }

    /** What of the lead is beyond its standard error; of structures that lead, the one with most of it is chosen. */
    double sureLead() {
        return lead - leadError;
    }
}
