/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.LiquidationLevels;

/** The spot of levels that have one. */
final class Spot {

    private Spot() {
    }

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < spot < infinity}: before the first bar there is none
     */
    static double of(LiquidationLevels levels) {
        double spot = levels.spot();
        Require.positive("spot", spot);
        return spot;
    }
}
