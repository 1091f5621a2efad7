/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import org.liq4j.api.InvalidValueException;

/**
 * Where a regime begins, as ratio of the notional above to the notional below spot. The thresholds themselves are balanced.
 *
 * @param lower
 *            below it: {@link Regime#LONG_LIQUIDATION}
 * @param upper
 *            above it: {@link Regime#SHORT_SQUEEZE}
 */
public record RegimeThresholds(double lower, double upper) {

    /** 0.5 and 2. */
    public static final RegimeThresholds DEFAULT = new RegimeThresholds(0.5, 2);

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < lower < upper} and both are finite
     */
    public RegimeThresholds {
        if (!(lower > 0 && lower < upper && upper < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("lower", lower + ", upper = " + upper,
                    "must satisfy 0 < lower < upper < infinity");
        }
    }

    /**
     * The regime of two notionals, each {@code >= 0}. A side of zero has no ratio: the regime is then that of the other side,
     * and {@link Regime#UNKNOWN} if both are zero.
     */
    public Regime classify(double up, double down) {
        if (up == 0 && down == 0) {
            return Regime.UNKNOWN;
        }
        if (up > upper * down) {
            return Regime.SHORT_SQUEEZE;
        }
        return up < lower * down ? Regime.LONG_LIQUIDATION : Regime.BALANCED;
    }
}
