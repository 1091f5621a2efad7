/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

/**
 * What price did after its first touch of dense and sparse prices.
 *
 * @param bars
 *            after the touch
 * @param continued
 *            share of touches with a close beyond the price then, by half the volatility over these bars at least
 * @param reversed
 *            share with a close back on the side that price came from, by as much
 */
public record ReactionResult(int bars, MatchedComparisons continued, MatchedComparisons reversed) {
}
