/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.Arrays;

import org.liq4j.api.heatmap.Side;

/**
 * The outstanding coins of one cohort on one side, by bucket of the model's window.
 *
 * <p>
 * A bucket's coins are {@code raw[i] * scale}: turnover and scaling down multiply one number instead of every bucket. The
 * running sums {@code placed} and {@code seeded} are in coins. Single writer; fields are read by the model's other classes
 * for speed.
 */
final class CohortSide {

    /** Below it the scale is folded into the buckets, long before anything underflows. */
    private static final double SMALLEST_SCALE = 1e-100;

    private final Side side;

    double[] raw = new double[0];
    double scale = 1;
    /** Coins in buckets. */
    private double placed;
    /** Coins that found no bucket that the bar had not crossed; they wait for the next bar. */
    private double unplaced;
    /** What of {@link #raw} stems from the first bar; same scale. */
    private double[] rawSeed = new double[0];
    private double seeded;
    /** Occupied indices lie within these, both inclusive; empty if first > last. */
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    CohortSide(Side side) {
        this.side = side;
    }

    double total() {
        return placed + unplaced;
    }

    double unplaced() {
        return unplaced;
    }

    double seeded() {
        return seeded;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** Moves to a window that begins {@code shift} buckets lower and has {@code size} buckets. */
    void relocate(int shift, int size) {
        raw = moved(raw, shift, size);
        rawSeed = moved(rawSeed, shift, size);
        if (first <= last) {
            first += shift;
            last += shift;
        }
    }

    private static double[] moved(double[] values, int shift, int size) {
        double[] result = new double[size];
        System.arraycopy(values, 0, result, shift, values.length);
        return result;
    }

    /**
     * Consumes the side's buckets from {@code limit} towards and beyond spot: whole from {@code bodyLimit} on, all but the
     * retained share between.
     *
     * @return the coins consumed
     */
    double consume(int limit, int bodyLimit, double wickRetention) {
        double consumed;
        if (side == Side.LONG) {
            consumed = take(Math.max(bodyLimit, first), last, 1);
            if (bodyLimit <= last) {
                last = bodyLimit - 1;
            }
            consumed += take(Math.max(limit, first), Math.min(bodyLimit - 1, last), 1 - wickRetention);
            if (wickRetention == 0 && limit <= last) {
                last = limit - 1;
            }
        } else {
            consumed = take(first, Math.min(bodyLimit, last), 1);
            if (bodyLimit >= first) {
                first = bodyLimit + 1;
            }
            consumed += take(Math.max(bodyLimit + 1, first), Math.min(limit, last), 1 - wickRetention);
            if (wickRetention == 0 && limit >= first) {
                first = limit + 1;
            }
        }
        if (first > last) {
            first = Integer.MAX_VALUE;
            last = -1;
        }
        placed = Math.max(0, placed - consumed);
        return consumed;
    }

    private double take(int from, int to, double share) {
        double sum = 0;
        double seedSum = 0;
        for (int i = from; i <= to; i++) {
            sum += raw[i] * share;
            seedSum += rawSeed[i] * share;
            raw[i] *= 1 - share;
            rawSeed[i] *= 1 - share;
        }
        seeded = Math.max(0, seeded - seedSum * scale);
        return sum * scale;
    }

    /** Keeps the share in every bucket. */
    void keep(double share) {
        scale *= share;
        placed *= share;
        unplaced *= share;
        seeded *= share;
        if (scale < SMALLEST_SCALE) {
            for (int i = first; i <= last; i++) {
                raw[i] *= scale;
                rawSeed[i] *= scale;
            }
            scale = 1;
        }
    }

    /** Brings the total to the target by scaling down or by opening, spread by the placement. */
    void conserve(double target, Placement placement, double entryPrice, int entry, int limit) {
        double total = total();
        if (total > target) {
            keep(target / total);
            total = target;
        }
        double opening = target - total + unplaced;
        if (opening > 0) {
            unplaced = placement.open(this, opening, entryPrice, entry, limit) ? 0 : opening;
        }
        placed = target - unplaced;
    }

    /** Adds coins to the bucket at the index. */
    void add(int index, double coins) {
        raw[index] += coins / scale;
        occupied(index, index);
    }

    /** States that buckets between the indices, both inclusive, may now hold coins. */
    void occupied(int from, int to) {
        first = Math.min(first, from);
        last = Math.max(last, to);
    }

    /** Declares all that is there to be the seed. */
    void markSeed() {
        rawSeed = Arrays.copyOf(raw, raw.length);
        seeded = placed;
    }
}
