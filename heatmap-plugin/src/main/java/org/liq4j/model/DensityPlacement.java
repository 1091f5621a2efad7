/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.LogGrid;
import org.liq4j.model.LevelDensity.InverseDistance;

/**
 * The 1/d density on a log grid. On it the distance in buckets fixes the relative distance, so the share of the bucket k
 * steps from entry is a table: with the entry at its bucket's centre, bucket k holds distances from d1 to d2 and the share
 * ln(d2/d1) / ln(farthest/nearest), where d1 and d2 are clipped to [nearest, farthest]. Opening is then one sweep over an
 * array. Against the true entry price within the bucket a level is off by at most half a bucket.
 */
final class DensityPlacement implements Placement {

    private final Side side;
    private final InverseDistance density;
    /** Steps from entry to the nearest bucket of the table. */
    private final int nearestStep;
    private final double[] share;
    /** Sum of the shares from an entry of the table to its end. */
    private final double[] remaining;

    DensityPlacement(Side side, InverseDistance density, LogGrid grid) {
        this.side = side;
        this.density = density;
        int step = 1;
        while (distance(grid, step + 0.5) <= density.nearest()) {
            step++;
        }
        this.nearestStep = step;
        while (distance(grid, step - 0.5) < density.farthest()) {
            step++;
        }
        this.share = new double[step - nearestStep];
        double all = StrictMath.log(density.farthest() / density.nearest());
        for (int i = 0; i < share.length; i++) {
            double near = Math.max(density.nearest(), distance(grid, nearestStep + i - 0.5));
            double far = Math.min(density.farthest(), distance(grid, nearestStep + i + 0.5));
            share[i] = StrictMath.log(far / near) / all;
        }
        this.remaining = new double[share.length + 1];
        for (int i = share.length - 1; i >= 0; i--) {
            remaining[i] = remaining[i + 1] + share[i];
        }
    }

    /** Relative distance from entry of a level that many bucket widths away. */
    private double distance(LogGrid grid, double steps) {
        double growth = steps * StrictMath.log1p(grid.width());
        return side == Side.LONG ? -StrictMath.expm1(-growth) : StrictMath.expm1(growth);
    }

    @Override
    public double lowest(double entryPrice) {
        return side == Side.LONG ? entryPrice * (1 - density.farthest()) : entryPrice;
    }

    @Override
    public double highest(double entryPrice) {
        return side == Side.LONG ? entryPrice : entryPrice * (1 + density.farthest());
    }

    @Override
    public boolean open(CohortSide target, double coins, double entryPrice, int entry, int limit) {
        int crossed = side == Side.LONG ? entry - limit : limit - entry;
        int from = Math.max(0, crossed + 1 - nearestStep);
        int length = share.length;
        if (from >= length || remaining[from] == 0) {
            return false;
        }
        double factor = coins / remaining[from] / target.scale;
        double[] raw = target.raw;
        double[] shares = share;
        if (side == Side.LONG) {
            int top = entry - nearestStep;
            for (int i = from; i < length; i++) {
                raw[top - i] += factor * shares[i];
            }
            target.occupied(top - length + 1, top - from);
        } else {
            int bottom = entry + nearestStep;
            for (int i = from; i < length; i++) {
                raw[bottom + i] += factor * shares[i];
            }
            target.occupied(bottom + from, bottom + length - 1);
        }
        return true;
    }
}
