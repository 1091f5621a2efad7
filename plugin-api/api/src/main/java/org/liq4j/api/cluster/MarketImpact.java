/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import org.liq4j.api.heatmap.Side;

/** How far forced orders push the price. Pure. */
@FunctionalInterface
public interface MarketImpact {

    /**
     * The way that orders of that much notional in all push the price, as a fraction of it.
     *
     * @param side
     *            whose liquidations: longs are sold and push it down, shorts are bought back and push it up
     * @param notional
     *            in quote currency, {@code >= 0}
     * @return {@code >= 0} and finite; must not fall when the notional rises
     */
    double fraction(Side side, double notional);
}
