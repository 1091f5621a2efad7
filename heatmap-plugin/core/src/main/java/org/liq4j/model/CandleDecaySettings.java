/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import org.liq4j.api.InvalidValueException;

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
        require(leverage > 1, "leverage", leverage, "must satisfy 1 < leverage < infinity");
        require(maintenanceRate >= 0 && maintenanceRate < 1 / leverage, "maintenanceRate", maintenanceRate,
                "must satisfy 0 <= maintenanceRate < 1 / leverage");
        require(decayPerHour >= 0, "decayPerHour", decayPerHour, "must satisfy 0 <= decayPerHour < infinity");
        require(bucketWidth > 0, "bucketWidth", bucketWidth, "must satisfy 0 < bucketWidth < infinity");
    }

    private static void require(boolean holds, String field, double value, String rule) {
        if (!holds || Double.isInfinite(value)) {
            throw new InvalidValueException(field, Double.toString(value), rule);
        }
    }
}
