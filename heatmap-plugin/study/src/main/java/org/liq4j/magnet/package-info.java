/* SPDX-License-Identifier: MIT */
/**
 * Does price reach a dense cluster more often, or sooner, than a sparse price at the same distance in the same volatility?
 *
 * <p>
 * <i>Selection.</i> At instants one horizon apart, so that until a price is reached what follows them does not overlap (reactions may), prices at fixed distances on
 * either side of spot are looked at: five multiples of the volatility that the burn-in had over a horizon. A price is dense
 * or sparse if its {@link RelativeDensity} in the levels known at that close is among the highest or lowest that were seen at
 * this side and distance at <i>earlier</i> instants. Nothing of the selection looks ahead.
 *
 * <p>
 * <i>Matching.</i> Dense and sparse prices are compared within strata of side, distance and volatility, and the strata's
 * differences are weighted by n m / (n + m), n and m their numbers of dense and sparse prices (Mantel and Haenszel, 1959).
 *
 * <p>
 * <i>A confound.</i> A path consumes the levels it touches, so that sparse prices are by construction those recently visited,
 * and a market that returns to where it was, or does not, makes them differ without any pull. So everything is reported a
 * second time with the bars since the price was last visited as one more stratum.
 *
 * <p>
 * <i>What matching leaves.</i> Thirds of volatility are coarse where volatility comes in clusters, and so are the strata of
 * visits. On simulated markets, whose price is a martingale that ignores positions, dense prices are reached 1 to 2 points more
 * often when matched on visits (p below .05 in 10 of 16 markets at a horizon of 10 bars, 4 of 12 at 30, 1 of 16 at 60), and the
 * comparison without visits leans a little the other way. A difference of that size is none, whatever its p.
 *
 * <p>
 * <i>Test.</i> What followed an instant, at all distances of both sides at once, changes places with what followed another
 * one of the same volatility, in blocks of consecutive instants of that band, so that neither the dependence of nested distances nor that
 * of neighbouring instants counts as evidence; p = (b + 1) / (n + 1) with b of n permutations at least as far from 0 as the
 * difference observed (Phipson and Smyth, 2010). Intervals come from resampling the same blocks.
 */
@NullMarked
package org.liq4j.magnet;

import org.jspecify.annotations.NullMarked;
