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
 *            unstable bars it states
 * @param measured
 *            bars after a later start of the series that have another value, up to the last such one
 * @param measuredWithModel
 *            the same if the heatmap starts later, too
 * @param watched
 *            bars after the latest start; a measured count of as many or more means that the values did not settle
 */
public record WarmupMeasurement(String kind, String name, int stated, int measured, int measuredWithModel,
        int watched) {

    /** Whether the values settle later than the subject states. */
    public boolean understated() {
        return measured > stated;
    }
}
