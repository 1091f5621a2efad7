/* SPDX-License-Identifier: MIT */
/**
 * Strategies on a market that goes on: a session takes events as they come, closes bars, asks strategies once for each of
 * them, and trades on paper in the backtest's own account.
 */
@NullMarked
package org.liq4j.live;

import org.jspecify.annotations.NullMarked;
