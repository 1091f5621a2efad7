/* SPDX-License-Identifier: MIT */
/**
 * Do single liquidations fall where the model has its levels?
 *
 * <p>
 * <i>Buckets.</i> A band around spot is cut into buckets of equal width, as fractions of spot; those below hold long levels
 * and those above short ones. They are ranked by density, both sides in one ranking. The densest x % are the first x % of the
 * <i>buckets</i>, an area of price, whatever they hold; at the edge, buckets of equal density share what is left of it, as if
 * in a random order.
 *
 * <p>
 * <i>Score.</i> A liquidation belongs to the bar in which it happened and is placed in the profile at the close before that
 * bar. The score is the share of the liquidated notional that fell into the densest x %. A book that knows nothing scores x.
 *
 * <p>
 * <i>Control.</i> The same with the mean of all profiles before that one, each brought to add up to 1: it knows distances
 * from spot and no prices. What the model says about prices is what it has beyond that. Beside both stands the share in the
 * buckets nearest to spot, which needs no model: what is liquidated next is mostly near.
 */
@NullMarked
package org.liq4j.placement;

import org.jspecify.annotations.NullMarked;
