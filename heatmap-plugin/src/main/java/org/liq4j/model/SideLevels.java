/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.Arrays;

import org.liq4j.api.heatmap.LiquidationLevels.LevelVisitor;
import org.liq4j.api.heatmap.Side;

/**
 * One side's levels by bucket, live or as a snapshot. Both sum the same products in the same order, nearest first: that is
 * why a snapshot gives the bits of the live levels.
 */
abstract class SideLevels {

    private final Side side;

    SideLevels(Side side) {
        this.side = side;
    }

    /** Bucket prices, ascending. */
    abstract double[] centres();

    /** Index of the first bucket that may hold something. */
    abstract int first();

    /** Index of the last bucket that may hold something; less than {@link #first()} if none does. */
    abstract int last();

    /** Notional in the bucket at an index from {@link #first()} to {@link #last()}. */
    abstract double notionalAt(int index);

    /** The whole side valued at spot. */
    abstract double totalAtSpot(double spot);

    /** What the last bar consumed. */
    abstract double flow();

    /** Notional from near (exclusive) to far (inclusive). */
    final double notional(double near, double far) {
        double sum = 0;
        if (side == Side.LONG) {
            int to = Math.max(firstAtLeast(far), first());
            for (int i = Math.min(firstAtLeast(near) - 1, last()); i >= to; i--) {
                sum += notionalAt(i);
            }
        } else {
            int to = Math.min(firstAbove(far) - 1, last());
            for (int i = Math.max(firstAbove(near), first()); i <= to; i++) {
                sum += notionalAt(i);
            }
        }
        return sum;
    }

    final void forEachLevel(LevelVisitor visitor) {
        double[] centre = centres();
        int first = first();
        int last = last();
        for (int k = 0; k <= last - first; k++) {
            int i = side == Side.LONG ? last - k : first + k;
            double notional = notionalAt(i);
            if (notional > 0) {
                visitor.level(centre[i], notional);
            }
        }
    }

    private int firstAtLeast(double price) {
        int found = Arrays.binarySearch(centres(), price);
        return found >= 0 ? found : -found - 1;
    }

    private int firstAbove(double price) {
        int found = Arrays.binarySearch(centres(), price);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** A copy that no longer changes. */
    final SideLevels snapshot(double spot) {
        int first = first();
        int last = last();
        double[] notional = new double[Math.max(0, last - first + 1)];
        for (int i = first; i <= last; i++) {
            notional[i - first] = notionalAt(i);
        }
        return new Snapshot(side, centres(), first, notional, totalAtSpot(spot), flow());
    }

    private static final class Snapshot extends SideLevels {

        private final double[] centres;
        private final int first;
        private final double[] notional;
        private final double totalAtSpot;
        private final double flow;

        Snapshot(Side side, double[] centres, int first, double[] notional, double totalAtSpot, double flow) {
            super(side);
            this.centres = centres;
            this.first = first;
            this.notional = notional;
            this.totalAtSpot = totalAtSpot;
            this.flow = flow;
        }

        @Override
        double[] centres() {
            return centres;
        }

        @Override
        int first() {
            return first;
        }

        @Override
        int last() {
            return first + notional.length - 1;
        }

        @Override
        double notionalAt(int index) {
            return notional[index - first];
        }

        @Override
        double totalAtSpot(double spot) {
            return totalAtSpot;
        }

        @Override
        double flow() {
            return flow;
        }
    }
}
