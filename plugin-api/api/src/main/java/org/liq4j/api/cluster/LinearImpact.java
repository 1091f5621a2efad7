/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.Side;

/**
 * Impact in proportion to notional: fraction = 1e-4 basisPointsPerMillion notional / 1e6.
 *
 * @param basisPointsPerMillion
 *            basis points for each million of quote currency, {@code >= 0}
 */
public record LinearImpact(double basisPointsPerMillion) implements MarketImpact {

    private static final double BASIS_POINT_PER_MILLION = 1e-10;

    /**
     * @throws InvalidValueException
     *             unless {@code 0 <= basisPointsPerMillion < infinity}
     */
    public LinearImpact {
        Require.notNegative("basisPointsPerMillion", basisPointsPerMillion);
    }

    @Override
    public double fraction(Side side, double notional) {
        return basisPointsPerMillion * BASIS_POINT_PER_MILLION * notional;
    }
}
