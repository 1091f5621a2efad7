/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.liq4j.api.heatmap.LiquidationLevels.LevelVisitor;
import org.liq4j.api.heatmap.Side;

/**
 * One side's levels, live or as a snapshot: a sum of layers. Both add the same numbers in the same order, and that is why a
 * snapshot gives the bits of the live levels.
 */
abstract class SideLevels {

    private final Side side;
    private final Layer[] layers;

    SideLevels(Side side, Layer[] layers) {
        this.side = side;
        this.layers = layers;
    }

    final Side side() {
        return side;
    }

    /** Index of the first bucket whose centre is at or above the price. */
    abstract int firstAtLeast(double price);

    /** Bucket prices, ascending. */
    abstract double[] centres();

    /** The whole side valued at spot. */
    abstract double totalAtSpot(double spot);

    /** What the last bar consumed. */
    abstract double flow();

    /** One leverage band, where bands are kept apart. */
    SideLevels band(int band) {
        throw new IndexOutOfBoundsException(band);
    }

    /**
     * Notional from near (exclusive) to far (inclusive). An end beyond all levels, as spot most often is, needs no search.
     */
    final double notional(double near, double far) {
        double low = side == Side.LONG ? far : near;
        double high = side == Side.LONG ? near : far;
        double[] centre = centres();
        int first = first();
        int last = last();
        if (first > last || !(low <= centre[last]) || !(high >= centre[first])) {
            return 0;
        }
        // For a long the near end is the high one and exclusive, for a short the low one.
        int from = low < centre[first] ? first : side == Side.LONG ? firstAtLeast(low) : firstAbove(low);
        int to = high > centre[last] ? last : (side == Side.LONG ? firstAtLeast(high) : firstAbove(high)) - 1;
        return sum(Math.max(from, first), Math.min(to, last), first, last);
    }

    private int firstAbove(double price) {
        int index = firstAtLeast(price);
        double[] centre = centres();
        return index < centre.length && centre[index] == price ? index + 1 : index;
    }

    /** Ends at the outermost occupied buckets are moved to where whole blocks can be added. */
    private double sum(int fromBucket, int toBucket, int first, int last) {
        int from = fromBucket == first ? first & -Layer.BLOCK : fromBucket;
        int to = toBucket == last ? last | Layer.BLOCK - 1 : toBucket;
        if (layers.length == 3) {
            return Layer.sum(layers[0], layers[1], layers[2], from, to);
        }
        double sum = 0;
        for (Layer layer : layers) {
            sum += layer.sum(from, to);
        }
        return sum;
    }

    /** Index of the first bucket that may hold something. */
    private int first() {
        int first = Integer.MAX_VALUE;
        for (Layer layer : layers) {
            first = Math.min(first, layer.first());
        }
        return first;
    }

    /** Index of the last bucket that may hold something, -1 if there is none. */
    private int last() {
        int last = -1;
        for (Layer layer : layers) {
            last = Math.max(last, layer.last());
        }
        return last;
    }

    final void forEachLevel(LevelVisitor visitor) {
        double[] centre = centres();
        int first = first();
        int last = last();
        if (first > last) {
            return;
        }
        double[] notional = new double[last - first + 1];
        for (Layer layer : layers) {
            layer.addTo(notional, first);
        }
        for (int k = 0; k <= last - first; k++) {
            int i = side == Side.LONG ? last - k : first + k;
            if (notional[i - first] > 0) {
                visitor.level(centre[i], notional[i - first]);
            }
        }
    }

    /** A copy that no longer changes, with so many leverage bands. */
    final SideLevels snapshot(double spot, int bands) {
        int first = first();
        int last = last();
        return new Snapshot(side,
                Arrays.stream(layers).map(layer -> layer.copy(first, last)).toArray(Layer[]::new), centres(),
                totalAtSpot(spot), flow(),
                IntStream.range(0, bands).mapToObj(band -> band(band).snapshot(spot, 0)).toArray(SideLevels[]::new));
    }

    private static final class Snapshot extends SideLevels {

        private final double[] centres;
        private final double totalAtSpot;
        private final double flow;
        private final SideLevels[] bands;

        Snapshot(Side side, Layer[] layers, double[] centres, double totalAtSpot, double flow, SideLevels[] bands) {
            super(side, layers);
            this.centres = centres;
            this.totalAtSpot = totalAtSpot;
            this.flow = flow;
            this.bands = bands;
        }

        @Override
        int firstAtLeast(double price) {
            int found = Arrays.binarySearch(centres, price);
            return found >= 0 ? found : -found - 1;
        }

        @Override
        double[] centres() {
            return centres;
        }

        @Override
        double totalAtSpot(double spot) {
            return totalAtSpot;
        }

        @Override
        double flow() {
            return flow;
        }

        @Override
        SideLevels band(int band) {
            return bands[band];
        }
    }
}
