/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * Parameters of the candle-decay model.
 *
 * @param leverage
 *            of every position, {@code > 1}
 * @param maintenanceRate
 *            m, in [0, 1)
 * @param decayPerHour
 *            lambda, {@code >= 0}
 * @param bucketWidth
 *            width of a price bucket in quote currency
 */
public record CandleDecaySettings(double leverage, double maintenanceRate, double decayPerHour, double bucketWidth) {

    /** 10x, 0.4 %, 0.2 per hour, 250 USD: the published values. */
    public static final CandleDecaySettings DEFAULT = new CandleDecaySettings(10, 0.004, 0.2, 250);

    /**
     * @throws InvalidValueException
     *             unless {@code leverage > 1}, {@code 0 <= maintenanceRate < 1 / leverage}, {@code decayPerHour >= 0}, all
     *             finite
     */
    public CandleDecaySettings {
        Require.all(() -> Require.between("leverage", leverage, 1, Double.POSITIVE_INFINITY),
                () -> Require.that("maintenanceRate", maintenanceRate,
                        maintenanceRate >= 0 && maintenanceRate < 1 / leverage,
                        "must satisfy 0 <= maintenanceRate < 1 / leverage"),
                () -> Require.notNegative("decayPerHour", decayPerHour),
                () -> Require.positive("bucketWidth", bucketWidth));
    }
}
