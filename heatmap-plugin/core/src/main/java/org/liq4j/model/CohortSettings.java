/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * A group of traders who behave alike.
 *
 * @param name
 *            for reports
 * @param share
 *            of the open interest, in (0, 1]
 * @param density
 *            where its levels lie
 * @param turnover
 *            kappa: the bar's volume V closes a share {@code 1 - exp(-kappa V / openInterest)} of its positions; at least 0
 */
public record CohortSettings(String name, double share, LevelDensity density, double turnover) {

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < share <= 1} and {@code 0 <= turnover < infinity}
     */
    public CohortSettings {
        Require.all(() -> Require.aboveUpTo("share", share, 0, 1),
                () -> Require.notNegative("turnover", turnover));
    }

    CohortSettings withDensity(LevelDensity other) {
        return new CohortSettings(name, share, other, turnover);
    }
}
