/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;

/**
 * The outstanding positions of one cohort on one side. Levels are kept as notional, which is what is read; the book is kept
 * in coins, which is what is conserved: {@code coins = notional / bucket price}. Single writer.
 */
final class CohortSide {

    /** Share left of what was placed, below which the rounding of a difference would tell. */
    private static final double MUCH_CONSUMED = 1e-3;

    private final Side side;
    private final BucketWindow window;
    private final Layer layer = new Layer();
    /** Coins in buckets. */
    private double placed;
    /** Coins that found no bucket that the bar had not crossed; they wait for the next bar. */
    private double unplaced;
    /** Unscaled notional that stems from the first bar; the layer's scale applies. */
    private double[] rawSeed = new double[0];
    private double seeded;

    CohortSide(Side side, BucketWindow window) {
        this.side = side;
        this.window = window;
    }

    Layer layer() {
        return layer;
    }

    /** Coins, those without a bucket included. */
    double total() {
        return placed + unplaced;
    }

    double unplaced() {
        return unplaced;
    }

    /** Coins that stem from the first bar. */
    double seeded() {
        return seeded;
    }

    /** Follows the window, which now begins {@code shift} buckets lower. */
    void relocate(int shift) {
        layer.relocate(shift, window.size());
        if (seeded > 0) {
            double[] moved = new double[window.size()];
            System.arraycopy(rawSeed, 0, moved, shift, rawSeed.length);
            rawSeed = moved;
        }
    }

    /**
     * Consumes the buckets from {@code limit} towards and beyond spot: whole from {@code bodyLimit} on, all but the retained
     * share between.
     *
     * @return the coins consumed
     */
    double consume(int limit, int bodyLimit, double wickRetention) {
        double consumed;
        if (side == Side.LONG) {
            consumed = take(bodyLimit, layer.last(), 0);
            layer.confine(0, bodyLimit - 1);
            consumed += take(limit, layer.last(), wickRetention);
            if (wickRetention == 0) {
                layer.confine(0, limit - 1);
            }
        } else {
            consumed = take(layer.first(), bodyLimit, 0);
            layer.confine(bodyLimit + 1, Integer.MAX_VALUE);
            consumed += take(layer.first(), limit, wickRetention);
            if (wickRetention == 0) {
                layer.confine(limit + 1, Integer.MAX_VALUE);
            }
        }
        takenFrom(consumed);
        return consumed;
    }

    /** Where little is left of much, the difference would be rounding: what is left is then summed anew. */
    private void takenFrom(double consumed) {
        double left = placed - consumed;
        if (left < MUCH_CONSUMED * placed) {
            left = sumOfCoins(layer.raw(), window.centres(), Math.max(0, layer.first()), layer.last()) * layer.scale();
            seeded = seeded > 0
                    ? sumOfCoins(rawSeed, window.centres(), Math.max(0, layer.first()), layer.last()) * layer.scale()
                    : 0;
        }
        placed = left;
    }

    private double take(int fromBucket, int toBucket, double kept) {
        int from = Math.max(fromBucket, layer.first());
        int to = Math.min(toBucket, layer.last());
        if (from > to) {
            return 0;
        }
        double[] centre = window.centres();
        double coins = sumOfCoins(layer.raw(), centre, from, to) * layer.scale() * (1 - kept);
        if (seeded > 0) {
            double seed = sumOfCoins(rawSeed, centre, from, to) * layer.scale() * (1 - kept);
            seeded = Math.max(0, seeded - seed);
            for (int i = from; i <= to; i++) {
                rawSeed[i] *= kept;
            }
        }
        layer.keep(from, to, kept);
        return coins;
    }

    private static double sumOfCoins(double[] raw, double[] centre, int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += raw[i] / centre[i];
        }
        return sum;
    }

    /** Keeps the share in every bucket. */
    void keep(double share) {
        double folded = layer.scaleBy(share);
        if (seeded > 0 && folded != 1) {
            for (int i = 0; i < rawSeed.length; i++) {
                rawSeed[i] *= folded;
            }
        }
        placed *= share;
        unplaced *= share;
        seeded *= share;
    }

    /** Brings the total to the target by scaling down or by opening, spread by the placement. */
    void conserve(double target, Placement placement, double entryPrice, double entryPosition, int entry, int limit) {
        double total = total();
        if (total > target) {
            keep(target / total);
            total = target;
        }
        double opening = target - total + unplaced;
        if (opening > 0) {
            unplaced = placement.open(layer, opening, entryPrice, entryPosition, entry, limit) ? 0 : opening;
        }
        placed = target - unplaced;
    }

    /** Declares all that is in buckets to be the seed; what still waits for one will count as new. */
    void markSeed() {
        rawSeed = Arrays.copyOf(layer.raw(), layer.raw().length);
        seeded = placed;
    }

    void save(DataOutput out) throws IOException {
        layer.save(out);
        out.writeDouble(placed);
        out.writeDouble(unplaced);
        out.writeDouble(seeded);
        for (int i = layer.first(); seeded > 0 && i <= layer.last(); i++) {
            out.writeDouble(rawSeed[i]);
        }
    }

    void restore(DataInput in) throws IOException {
        layer.restore(in);
        placed = in.readDouble();
        unplaced = in.readDouble();
        seeded = in.readDouble();
        rawSeed = new double[layer.raw().length];
        for (int i = layer.first(); seeded > 0 && i <= layer.last(); i++) {
            rawSeed[i] = in.readDouble();
        }
    }

    /** Moves all levels; coins that wait for one have none yet. */
    void shift(LevelShift levels) {
        if (seeded > 0) {
            rawSeed = levels.moved(rawSeed, layer.first(), layer.last());
        }
        levels.move(layer);
    }
}
