/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import org.liq4j.api.heatmap.Side;
import java.util.Arrays;

import org.liq4j.grid.BucketWindow;

/**
 * Leverage tiers of equal weight, each at its exact liquidation price. For a position of given notional that price is a
 * fixed multiple of the entry price, so it is computed once for each bracket table.
 */
final class TierPlacement implements Placement {

    private final Side side;
    private final BucketWindow window;
    /** Liquidation price over entry price, by tier. */
    private final double[] multiple;
    /** Where the tier's bucket was found last, in steps from the entry's; a good first guess the next time. */
    private final int[] steps;
    /** The bucket found for each tier in the current call. */
    private final int[] index;

    TierPlacement(Side side, BucketWindow window, double[] multiple) {
        this.side = side;
        this.window = window;
        this.multiple = multiple;
        this.steps = new int[multiple.length];
        this.index = new int[multiple.length];
    }

    @Override
    public double farthestMultiple() {
        return side == Side.LONG
                ? Arrays.stream(multiple).min().orElseThrow()
                : Arrays.stream(multiple).max().orElseThrow();
    }

    @Override
    public boolean open(Layer target, double coins, double entryPrice, int entry, int limit) {
        int free = 0;
        for (int tier = 0; tier < multiple.length; tier++) {
            int found = window.indexOf(entryPrice * multiple[tier], entry + steps[tier]);
            steps[tier] = found - entry;
            index[tier] = found;
            free += isFree(found, limit) ? 1 : 0;
        }
        for (int tier = 0; tier < multiple.length; tier++) {
            if (isFree(index[tier], limit)) {
                target.add(index[tier], coins / free * window.centres()[index[tier]]);
            }
        }
        return free > 0;
    }

    private boolean isFree(int bucket, int limit) {
        return side == Side.LONG ? bucket < limit : bucket > limit;
    }
}
