/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

/**
 * How many bars a subject's values take to settle.
 *
 * @param kind
 *            of the subject
 * @param name
 *            of the subject
 * @param stated
 *            unstable bars it states over the series of the start that exceeds them most
 * @param measured
 *            bars after a later start of the series that have another value, up to the last such one
 * @param measuredWithModel
 *            the same if the heatmap starts later, too
 * @param settled
 *            whether the last bar had the same value after each later start; if not, the measured count is a lower bound
 * @param settledWithModel
 *            the same if the heatmap starts later, too
 */
public record WarmupMeasurement(String kind, String name, int stated, int measured, int measuredWithModel,
        boolean settled, boolean settledWithModel) {

    /** Whether the values settle later than the subject states. */
    public boolean understated() {
        return measured > stated;
    }
}
