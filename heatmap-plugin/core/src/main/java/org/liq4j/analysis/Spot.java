/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.market.InvalidValueException;

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
        if (!(spot > 0 && spot < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("spot", Double.toString(spot), "must hold 0 < spot < infinity");
        }
        return spot;
    }
}
