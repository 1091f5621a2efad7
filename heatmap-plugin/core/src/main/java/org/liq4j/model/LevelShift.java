/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;

/**
 * Moves all levels of a side by one difference: of the price, or of an inverse future of its reciprocal.
 *
 * <p>
 * The coins of a bucket go to the two buckets between whose prices their new price lies, so shared that coins and their mean
 * price, or mean reciprocal, are kept. Each shift so blurs a level by up to a bucket, half of one at most in standard deviation.
 *
 * <p>
 * Two stops. Towards spot, no level moves into the buckets that the bar has crossed: it stops in the first one beyond, and is
 * flow when a bar touches that. Away from spot none moves beyond a hundredth, or a hundredfold, of the price: there it is as
 * good as never liquidated, and what lies farther stays. What is stopped keeps its coins, not its mean price.
 */
final class LevelShift {

    private static final double FARTHEST = 100;

    private final Side side;
    private final BucketWindow window;
    private final UnitValues values;
    private final Move move;
    private final int nearest;
    private final int farthest;
    private final double farthestPrice;
    /** Buckets that may have been written by the last call. */
    private int first;
    private int last;

    /**
     * @param move
     *            of every level's price
     * @param spot
     *            price when they move
     * @param limit
     *            index of the nearest bucket that the bar has crossed
     */
    LevelShift(Side side, UnitValues values, Move move, double spot, int limit) {
        this.side = side;
        this.window = values.window();
        this.values = values;
        this.move = move;
        this.nearest = limit - side.sign();
        int bucket = window.grid().bucketOf(farthest(side, spot));
        this.farthest = bucket - window.base();
        this.farthestPrice = window.grid().centre(bucket);
    }

    /**
     * Where a price goes.
     *
     * @param difference
     *            that is added
     * @param reciprocal
     *            to the price's reciprocal instead of to the price
     */
    record Move(double difference, boolean reciprocal) {

        /** Infinite where the reciprocal would fall to 0 or below. */
        double of(double price) {
            if (!reciprocal) {
                return price + difference;
            }
            double moved = 1 / price + difference;
            return moved > 0 ? 1 / moved : Double.POSITIVE_INFINITY;
        }

        /** How far on the way from one price to another it lies, by what moves. */
        double share(double price, double from, double to) {
            return reciprocal ? (1 / from - 1 / price) / (1 / from - 1 / to) : (price - from) / (to - from);
        }

        boolean raises() {
            return reciprocal ? difference < 0 : difference > 0;
        }

        boolean lowers() {
            return reciprocal ? difference > 0 : difference < 0;
        }
    }

    private static double farthest(Side side, double spot) {
        return side == Side.LONG ? spot / FARTHEST : spot * FARTHEST;
    }

    /** The price to which the outermost of a side's levels moves at most; the window must hold it before they do. */
    static double reach(Side side, double outermost, Move move, double spot) {
        double moved = move.of(outermost);
        double stop = farthest(side, spot);
        return side == Side.LONG
                ? Math.min(outermost, Math.max(moved, stop))
                : Math.max(outermost, Math.min(moved, stop));
    }

    /** Moves a layer. */
    void move(Layer layer) {
        if (layer.first() <= layer.last()) {
            double[] moved = moved(layer.raw(), layer.first(), layer.last());
            layer.replace(moved, first, last);
        }
    }

    /** The notional of the buckets between the indices, both inclusive, in the buckets that it moves to. */
    double[] moved(double[] notional, int from, int to) {
        double[] centre = window.centres();
        double[] value = values.byBucket();
        double[] moved = new double[centre.length];
        first = centre.length;
        last = -1;
        int below = 0;
        for (int i = from; i <= to; i++) {
            if (notional[i] > 0) {
                double price = move.of(centre[i]);
                double coins = notional[i] / value[i];
                int stop = stop(i, price, centre);
                if (stop >= 0) {
                    put(moved, stop, coins * value[stop]);
                } else {
                    below = indexAtMost(price, below, centre);
                    double above = move.share(price, centre[below], centre[below + 1]);
                    put(moved, below, coins * (1 - above) * value[below]);
                    put(moved, below + 1, coins * above * value[below + 1]);
                }
            }
        }
        return moved;
    }

    /** Where a level is stopped on its way; -1 if it is not. */
    private int stop(int index, double price, double[] centre) {
        if (side == Side.LONG ? price >= centre[nearest] : price <= centre[nearest]) {
            return nearest;
        }
        boolean outwards = side == Side.LONG ? move.lowers() : move.raises();
        if (outwards && (side == Side.LONG ? price <= farthestPrice : price >= farthestPrice)) {
            return side == Side.LONG ? Math.min(index, farthest) : Math.max(index, farthest);
        }
        return -1;
    }

    /** Index of the last centre at or below the price; prices ascend from call to call. */
    private int indexAtMost(double price, int from, double[] centre) {
        int i = from > 0 ? from : Math.max(0, window.firstCentreAtLeast(price) - 1);
        while (centre[i + 1] <= price) {
            i++;
        }
        return i;
    }

    private void put(double[] moved, int index, double notional) {
        moved[index] += notional;
        first = Math.min(first, index);
        last = Math.max(last, index);
    }
}
