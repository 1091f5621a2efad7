/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.Arrays;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;
import org.liq4j.grid.LogGrid;

/**
 * Leverage tiers, each at its exact liquidation price. For a position of given notional that price is a
 * fixed multiple of the entry price, so it is computed once for each bracket table.
 */
final class TierPlacement implements Placement {

    private final Side side;
    private final BucketWindow window;
    /** Liquidation price over entry price, by tier. */
    private final double[] multiple;
    /** About how many buckets lie between entry and liquidation price, by tier. */
    private final double[] steps;
    /** Share of the coins, relative to the others, by tier. */
    private final double[] weight;
    /** Index of the leverage band, by tier. */
    private final int[] band;
    /** The free buckets found in the current call, and whose they are. */
    private final int[] index;
    private final int[] tierOf;

    TierPlacement(Side side, BucketWindow window, LogGrid grid, double[] multiple, double[] weight, int[] band) {
        this.side = side;
        this.window = window;
        this.multiple = multiple;
        this.steps = Arrays.stream(multiple).map(factor -> Math.log(factor) * grid.bucketsPerLog()).toArray();
        this.weight = weight;
        this.band = band;
        this.index = new int[multiple.length];
        this.tierOf = new int[multiple.length];
    }

    @Override
    public double farthestMultiple() {
        return side == Side.LONG
                ? Arrays.stream(multiple).min().orElse(1)
                : Arrays.stream(multiple).max().orElse(1);
    }

    @Override
    public boolean open(Layer target, LeveragePart[] parts, double coins, double entryPrice, double entryPosition,
            int entry,
            int limit) {
        double[] centre = window.centres();
        int free = 0;
        double weights = 0;
        for (int tier = 0; tier < multiple.length; tier++) {
            int found = window.indexOf(entryPrice * multiple[tier], entryPosition + steps[tier]);
            if (isFree(found, limit)) {
                tierOf[free] = tier;
                index[free++] = found;
                weights += weight[tier];
            }
        }
        if (!(weights > 0)) {
            return false;
        }
        double each = coins / (weights * target.scale());
        for (int i = 0; i < free; i++) {
            double notional = each * weight[tierOf[i]] * centre[index[i]];
            target.addUnscaled(index[i], notional);
            if (parts.length > 0) {
                parts[band[tierOf[i]]].layer().addUnscaled(index[i], notional);
            }
        }
        return true;
    }

    private boolean isFree(int bucket, int limit) {
        return side == Side.LONG ? bucket < limit : bucket > limit;
    }
}
