/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

/**
 * Dense against sparse prices of the same strata.
 *
 * @param dense
 *            number of dense prices in strata that hold both kinds
 * @param sparse
 *            number of sparse prices there
 * @param denseMean
 *            mean of the dense prices' outcomes, by stratum and weighted as the difference is
 * @param sparseMean
 *            the same of the sparse ones
 * @param difference
 *            dense less sparse
 * @param low
 *            lower end of the 95 % interval of the difference
 * @param high
 *            upper end
 * @param pValue
 *            two-sided, by permutation
 */
public record Comparison(int dense, int sparse, double denseMean, double sparseMean, double difference, double low,
        double high, double pValue) {
}
