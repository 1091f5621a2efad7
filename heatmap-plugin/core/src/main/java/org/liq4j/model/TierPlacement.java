/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;
import org.liq4j.grid.LogGrid;

/**
 * Leverage tiers, each at its exact liquidation price. For a position of given notional that price is a
 * fixed multiple of the entry price, so it is computed once for each bracket table; of an inverse future, whose brackets are in
 * coins, once for each bar.
 */
final class TierPlacement implements Placement {

    private final Side side;
    private final BucketWindow window;
    private final UnitValues values;
    private final LogGrid grid;
    private final Tier[] tiers;
    private final Multiples multiples;
    /** How many tiers get positions; the arrays by tier are filled up to it. */
    private int alive;
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

    /**
     * @param weight
     *            share of the coins, relative to the others
     * @param band
     *            index of the leverage band
     */
    record Tier(double leverage, double weight, int band) {
    }

    /** Liquidation prices. */
    @FunctionalInterface
    interface Multiples {

        /** Liquidation price over entry price; NaN if no position can be had with that leverage. */
        double of(double leverage, double entryPrice);
    }

    TierPlacement(Side side, UnitValues values, LogGrid grid, Tier[] tiers, Multiples multiples) {
        this.side = side;
        this.window = values.window();
        this.values = values;
        this.grid = grid;
        this.tiers = tiers;
        this.multiples = multiples;
        this.multiple = new double[tiers.length];
        this.steps = new double[tiers.length];
        this.weight = new double[tiers.length];
        this.band = new int[tiers.length];
        this.index = new int[tiers.length];
        this.tierOf = new int[tiers.length];
        fill(1);
    }

    private void fill(double entryPrice) {
        alive = 0;
        for (Tier tier : tiers) {
            double factor = multiples.of(tier.leverage, entryPrice);
            if (!Double.isNaN(factor)) {
                multiple[alive] = factor;
                steps[alive] = Math.log(factor) * grid.bucketsPerLog();
                weight[alive] = tier.weight;
                band[alive++] = tier.band;
            }
        }
    }

    @Override
    public void enterAt(double price) {
        if (values.payoff().isInverse()) {
            fill(price);
        }
    }

    @Override
    public double farthestMultiple() {
        double farthest = alive == 0 ? 1 : multiple[0];
        for (int tier = 1; tier < alive; tier++) {
            farthest = side == Side.LONG ? Math.min(farthest, multiple[tier]) : Math.max(farthest, multiple[tier]);
        }
        return farthest;
    }

    @Override
    public boolean open(Layer target, LeveragePart[] parts, double coins, double entryPrice, double entryPosition,
            int entry,
            int limit) {
        double[] value = values.byBucket();
        int free = 0;
        double weights = 0;
        for (int tier = 0; tier < alive; tier++) {
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
            double notional = each * weight[tierOf[i]] * value[index[i]];
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
