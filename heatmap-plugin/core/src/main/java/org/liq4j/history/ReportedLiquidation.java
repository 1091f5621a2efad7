/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.Side;

/**
 * One liquidation as a venue reported it.
 *
 * @param time
 *            when it happened
 * @param venue
 *            as the file names it
 * @param coin
 *            as the file names it
 * @param side
 *            whose position died
 * @param size
 *            in the file's own unit, {@code > 0}
 * @param price
 *            as reported, in quote currency per coin, {@code > 0}; some exchanges report the bankruptcy price
 */
public record ReportedLiquidation(Instant time, String venue, String coin, Side side, double size, double price) {

    /**
     * @throws InvalidValueException
     *             unless size and price are {@code > 0} and at most 1e18 and 1e12
     */
    public ReportedLiquidation {
        Require.aboveUpTo("size_usd", size, 0, 1e18);
        Require.aboveUpTo("price", price, 0, 1e12);
    }
}
