/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * A multiplier that follows turbulence in steps: turbulence rounded down to a multiple of the step above 1, at least 1, at
 * most the maximum. No venue publishes its rule, so this one is an assumption.
 *
 * @param maximum
 *            within [1, 100]
 * @param step
 *            within [0.01, 100], for example 0.5
 */
public record SteppedMaintenance(double maximum, double step) implements MaintenanceMultiplier {

    private static final double LARGEST = 100;
    private static final double SMALLEST_STEP = 0.01;

    /**
     * @throws InvalidValueException
     *             if a value is out of its range
     */
    public SteppedMaintenance {
        Require.all(() -> Require.within("maximum", maximum, 1, LARGEST),
                () -> Require.within("step", step, SMALLEST_STEP, LARGEST));
    }

    @Override
    public double at(double turbulence) {
        double steps = StrictMath.floor((turbulence - 1) / step);
        return Math.min(maximum, 1 + Math.max(0, steps) * step);
    }
}
