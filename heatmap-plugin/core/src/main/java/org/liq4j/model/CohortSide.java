/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;

/**
 * The outstanding positions of one cohort on one side. Levels are kept as notional, which is what is read; the book is kept
 * in coins, which is what is conserved: {@code coins = notional / bucket price}. Of an inverse future contracts stand for coins
 * in all of it: {@code contracts = notional / contract value}. Single writer.
 */
final class CohortSide {

    /** Share left of what was placed, below which the rounding of a difference would tell. */
    private static final double MUCH_CONSUMED = 1e-3;

    /** Share of the placed coins below which what is left of the seed is no longer kept: it would be carried on for ever. */
    private static final double FORGOTTEN = 1e-12;

    private final Side side;
    private final BucketWindow window;
    private final UnitValues values;
    private final Layer layer = new Layer();
    /** The same levels by leverage band; empty if they are not kept apart. */
    private final LeveragePart[] parts;
    /** Coins in buckets. */
    private double placed;
    /** Coins that found no bucket that the bar had not crossed; they wait for the next bar. */
    private double unplaced;
    /** Unscaled notional that stems from the first bar; the layer's scale applies. */
    private double[] rawSeed = new double[0];
    private double seeded;

    CohortSide(Side side, UnitValues values, int parts) {
        this.side = side;
        this.window = values.window();
        this.values = values;
        this.parts = Stream.generate(LeveragePart::new).limit(parts).toArray(LeveragePart[]::new);
    }

    Layer layer() {
        return layer;
    }

    LeveragePart part(int band) {
        return parts[band];
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
        for (LeveragePart part : parts) {
            part.layer().relocate(shift, window.size());
        }
        if (seeded > 0) {
            double[] moved = new double[window.size()];
            System.arraycopy(rawSeed, 0, moved, shift, rawSeed.length);
            rawSeed = moved;
        }
    }

    /**
     * Consumes the buckets from {@code limit} towards and beyond spot: whole from {@code bodyLimit} on, all but the retained
     * share between, which is none if there is nothing between.
     *
     * @return the coins consumed
     */
    double consume(int limit, int bodyLimit, double wickRetention) {
        for (LeveragePart part : parts) {
            part.forgetFlow();
        }
        if (side == Side.LONG ? layer.last() < limit : layer.first() > limit) {
            return 0;
        }
        double consumed;
        if (side == Side.LONG) {
            consumed = take(bodyLimit, layer.last(), 0) + take(limit, bodyLimit - 1, wickRetention);
            confine(0, bodyLimit - 1);
        } else {
            consumed = take(layer.first(), bodyLimit, 0) + take(bodyLimit + 1, limit, wickRetention);
            confine(bodyLimit + 1, Integer.MAX_VALUE);
        }
        takenFrom(consumed);
        return consumed;
    }

    private void confine(int from, int to) {
        layer.confine(from, to);
        for (LeveragePart part : parts) {
            part.layer().confine(from, to);
        }
    }

    /** Where little is left of much, the difference would be rounding: what is left is then summed anew. */
    private void takenFrom(double consumed) {
        double left = placed - consumed;
        if (left < MUCH_CONSUMED * placed) {
            double[] value = values.byBucket();
            left = layer.coins(layer.first(), layer.last(), value);
            seeded = seeded > 0
                    ? Layer.coins(rawSeed, layer.first(), layer.last(), value, 0) * layer.scale()
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
        double[] value = values.byBucket();
        double coins = layer.coins(from, to, value) * (1 - kept);
        if (seeded > 0) {
            double seed = Layer.coins(rawSeed, from, to, value, 0) * layer.scale() * (1 - kept);
            seeded = Math.max(0, seeded - seed);
            for (int i = from; i <= to; i++) {
                rawSeed[i] *= kept;
            }
        }
        layer.keep(from, to, kept);
        for (LeveragePart part : parts) {
            part.take(from, to, kept, value);
        }
        return coins;
    }

    /** Keeps the share in every bucket. */
    void keep(double share) {
        for (LeveragePart part : parts) {
            part.layer().scaleBy(share);
        }
        double folded = layer.scaleBy(share);
        if (seeded > 0 && folded != 1) {
            for (int i = 0; i < rawSeed.length; i++) {
                rawSeed[i] *= folded;
            }
        }
        placed *= share;
        unplaced *= share;
        seeded = seeded * share < FORGOTTEN * placed ? 0 : seeded * share;
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
            unplaced = placement.open(layer, parts, opening, entryPrice, entryPosition, entry, limit) ? 0 : opening;
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
        for (LeveragePart part : parts) {
            part.layer().save(out);
            out.writeDouble(part.flow());
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
        for (LeveragePart part : parts) {
            part.layer().restore(in);
            part.restoreFlow(in.readDouble());
        }
    }

    /** Moves all levels; coins that wait for one have none yet. */
    void shift(LevelShift levels) {
        if (seeded > 0) {
            rawSeed = levels.moved(rawSeed, layer.first(), layer.last());
        }
        levels.move(layer);
        for (LeveragePart part : parts) {
            levels.move(part.layer());
        }
    }
}
