/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;

/**
 * Maintenance margins that rise with volatility, as venues raise them in turbulent markets. Turbulence is
 *
 * <pre>
 *     sqrt( v(window) / v(reference) )
 * </pre>
 *
 * where v(T) is the exponentially weighted mean, with time constant T, of squared log returns from close to close per unit of
 * time (J.P. Morgan / Reuters, <i>RiskMetrics technical document</i>, 4th edition, 1996, section 5.2, with bars of any
 * length). Only bars before the one being closed count. Until a whole reference period has passed, turbulence is 1.
 *
 * @param window
 *            how far back the volatility of the moment reaches, for example 4 hours
 * @param reference
 *            how far back its long-run level reaches, for example 30 days; longer than the window
 * @param multiplier
 *            what turbulence does to m and D
 */
public record VolatilityMaintenance(Duration window, Duration reference, MaintenanceMultiplier multiplier) {

    private static final Duration LONGEST = Duration.ofDays(3_650);

    /** The published margins at all times. */
    public static final VolatilityMaintenance OFF = new VolatilityMaintenance(Duration.ofHours(4), Duration.ofDays(30),
            MaintenanceMultiplier.PUBLISHED);

    /**
     * @throws InvalidValueException
     *             unless {@code 1 s <= window < reference <= 3650 d}
     */
    public VolatilityMaintenance {
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(reference) >= 0
                || reference.compareTo(LONGEST) > 0) {
            throw new InvalidValueException("window", window + ", reference = " + reference,
                    "must satisfy PT1S <= window < reference <= " + LONGEST);
        }
    }

    /** Four hours against thirty days, in steps of a half up to a maximum. */
    public static VolatilityMaintenance upTo(double maximum) {
        return new VolatilityMaintenance(OFF.window, OFF.reference, new SteppedMaintenance(maximum, 0.5));
    }

    /** Whether the published margins hold at all times. */
    public boolean isOff() {
        return multiplier.equals(MaintenanceMultiplier.PUBLISHED);
    }
}
