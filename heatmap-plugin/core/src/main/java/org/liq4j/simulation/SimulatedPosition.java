/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Instant;

import org.liq4j.api.heatmap.Side;

/**
 * One position of the simulated market.
 *
 * @param id
 *            ascending in the order of opening
 * @param side
 *            long or short
 * @param entry
 *            price at which it was opened
 * @param leverage
 *            at the entry
 * @param coins
 *            still open, a whole number of millionths
 * @param margin
 *            USD: the initial margin of what is still open, less funding paid
 * @param openedAt
 *            end of the sub-step in which it was opened
 * @param liquidationPrice
 *            price at which it is liquidated; 0 if never
 */
public record SimulatedPosition(long id, Side side, double entry, double leverage, double coins, double margin,
        Instant openedAt, double liquidationPrice) {
}
