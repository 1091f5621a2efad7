/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.List;

import org.liq4j.validation.WarmupMeasurement;

/**
 * The whole result of {@code liq4j warmup}; its components are the fields of the JSON object.
 *
 * @param tolerance
 *            share of a subject's span
 * @param starts
 *            number of later starts
 * @param leftOut
 *            what cannot be made without parameters
 */
public record WarmupReport(String instrument, String model, int bars, double tolerance, int starts,
        List<WarmupMeasurement> measurements, List<String> leftOut) {

    /** Number of stated counts that are too small. */
    public long understated() {
        return measurements.stream().filter(WarmupMeasurement::understated).count();
    }
}
