/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.List;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.LogGrid;
import org.liq4j.model.LevelDensity.DistanceBand;
import org.liq4j.model.LevelDensity.OverDistance;

/**
 * The 1/d density on a log grid. On it the distance in buckets fixes the relative distance, so the share of the bucket k
 * steps from entry is a table: with the entry at its bucket's centre, bucket k holds distances from d1 to d2 and the share
 * ln(d2/d1) / ln(farthest/nearest), where d1 and d2 are clipped to [nearest, farthest]; with several bands, their weighted
 * mean. Against the true entry price within the bucket a level is off by at most half a bucket. The table has the precision of
 * a float, 6e-8 of a bucket's share; the shares of coins are taken from it, so what is opened is exactly what was to be.
 *
 * <p>
 * The ratio of a bucket's price to the entry's is fixed by k too, so the table holds shares of notional per coin at entry,
 * and opening is one sweep {@code raw[i] += factor * table[i]} in vector instructions. The sums of blocks follow from the
 * table's prefix sums without reading the buckets again. Single writer, as the model that it belongs to.
 *
 * <p>
 * A distance is what the position can lose before it is liquidated, as a share of what it was worth at its entry. Of a linear future
 * that is the relative distance of the prices, E (1 - s d) for side s; of an inverse one the level lies at E / (1 + s d), so that
 * longs have the distances that shorts of a linear future have, and a contract is worth the same in all buckets.
 */
final class DensityPlacement implements Placement {

    private final Side side;
    private final boolean inverse;
    private final double farthest;
    private final UnitValues values;
    private final LogGrid grid;
    private final BandReach bandReach;
    /** Steps from entry to the nearest bucket of the tables. */
    private final int nearestStep;
    /** By ascending bucket: share of the coins, times what a unit is worth in the bucket over what it is at the entry. */
    private final float[] notional;
    /** Sums of {@link #notional} before each bucket. */
    private final double[] notionalBefore;
    private final double[][] blockSums;
    /** By steps from {@link #nearestStep}: share of the coins in this bucket and all farther ones. */
    private final double[] remaining;
    /** By leverage band, ascending: steps from {@link #nearestStep} before which its farthest bucket lies. */
    private final int[] bandEnd;

    /**
     * @param bandReach
     *            the distances of the leverage bands
     */
    DensityPlacement(Side side, OverDistance density, UnitValues values, LogGrid grid, BandReach bandReach) {
        this.side = side;
        this.inverse = values.payoff().isInverse();
        this.grid = grid;
        this.bandReach = bandReach;
        List<DistanceBand> bands = density.bands().stream().filter(band -> band.weight() > 0).toList();
        double nearest = bands.getFirst().nearest();
        this.farthest = bands.getLast().farthest();
        this.values = values;
        int step = 1;
        while (distance(grid, step + 0.5) <= nearest) {
            step++;
        }
        this.nearestStep = step;
        while (distance(grid, step - 0.5) < farthest) {
            step++;
        }
        int count = step - nearestStep;
        this.remaining = new double[count + 1];
        this.notional = new float[count];
        for (int k = count - 1; k >= 0; k--) {
            double share = share(bands, distance(grid, nearestStep + k - 0.5), distance(grid, nearestStep + k + 0.5));
            double priceRatio = inverse ? 1 : 1 - side.sign() * distance(grid, nearestStep + k);
            float rounded = (float) (share * priceRatio);
            notional[side == Side.LONG ? count - 1 - k : k] = rounded;
            remaining[k] = remaining[k + 1] + rounded / priceRatio;
        }
        this.notionalBefore = new double[count + 1];
        for (int i = 0; i < count; i++) {
            notionalBefore[i + 1] = notionalBefore[i] + notional[i];
        }
        this.blockSums = sumsByBlock();
        this.bandEnd = new int[bandReach.bands()];
        measureBands(1);
    }

    /** How far leverage bands reach. */
    interface BandReach {

        int bands();

        /** The largest distance from entry in a band, ascending in leverage. */
        double of(int band, double entryPrice);
    }

    private void measureBands(double entryPrice) {
        int count = notional.length;
        for (int b = 0; b < bandEnd.length; b++) {
            double reach = bandReach.of(b, entryPrice);
            bandEnd[b] = 0;
            while (bandEnd[b] < count && distance(grid, nearestStep + bandEnd[b]) <= reach) {
                bandEnd[b]++;
            }
        }
    }

    @Override
    public void enterAt(double price) {
        if (inverse && bandEnd.length > 1) {
            measureBands(price);
        }
    }

    /** Weight of the distances between two, of all weights. */
    private static double share(List<DistanceBand> bands, double from, double to) {
        double sum = 0;
        double all = 0;
        for (DistanceBand band : bands) {
            double near = Math.max(band.nearest(), from);
            double far = Math.min(band.farthest(), to);
            if (near < far) {
                sum += band.weight() * (StrictMath.log(far / near) / StrictMath.log(band.farthest() / band.nearest()));
            }
            all += band.weight();
        }
        return sum / all;
    }

    /** Distance from entry of a level that many bucket widths away. */
    private double distance(LogGrid grid, double steps) {
        double growth = steps * StrictMath.log1p(grid.width());
        return (side == Side.LONG) != inverse ? -StrictMath.expm1(-growth) : StrictMath.expm1(growth);
    }

    @Override
    public double farthestMultiple() {
        return inverse ? 1 / (1 + side.sign() * farthest) : 1 - side.sign() * farthest;
    }

    @Override
    public boolean open(Layer target, LeveragePart[] parts, double coins, double entryPrice, double entryPosition,
            int entry,
            int limit) {
        int count = notional.length;
        int crossed = side == Side.LONG ? entry - limit : limit - entry;
        int skipped = Math.max(0, crossed + 1 - nearestStep);
        if (skipped >= count || remaining[skipped] == 0) {
            return false;
        }
        double factor = coins * values.byBucket()[entry] / (remaining[skipped] * target.scale());
        int start = side == Side.LONG ? entry - nearestStep - count + 1 : entry + nearestStep;
        int from = side == Side.LONG ? 0 : skipped;
        int to = side == Side.LONG ? count - skipped : count;
        add(target, start, from, to, factor);
        for (int band = 0; band < parts.length; band++) {
            int nearest = Math.max(skipped, band + 1 < parts.length ? bandEnd[band + 1] : 0);
            int end = bandEnd[band];
            if (nearest < end) {
                add(parts[band].layer(), start, side == Side.LONG ? count - end : nearest,
                        side == Side.LONG ? count - nearest : end, factor);
            }
        }
        return true;
    }

    private void add(Layer target, int start, int from, int to, double factor) {
        sweep(target.raw(), start, notional, from, to, factor);
        addToSums(target.blockSum(), start, from, to, factor);
        target.added(start + from, start + to - 1);
    }

    /**
     * The compiler makes vector instructions of two arrays at an offset only if it can rule out that they overlap, and it can
     * where their types differ. That, and half the bytes to read, is why the table is of floats: it took half the time of a
     * table of doubles that had been copied to the target's indices before.
     */
    private static void sweep(double[] raw, int start, float[] table, int from, int to, double factor) {
        for (int i = from; i < to; i++) {
            raw[start + i] += factor * table[i];
        }
    }

    private void addToSums(double[] blockSum, int start, int from, int to, double factor) {
        if (to - from == notional.length) {
            int first = start / Layer.BLOCK;
            double[] sums = blockSums[start % Layer.BLOCK];
            for (int block = 0; block < sums.length; block++) {
                blockSum[first + block] += factor * sums[block];
            }
            return;
        }
        double[] before = notionalBefore;
        int i = from;
        while (i < to) {
            int block = (start + i) / Layer.BLOCK;
            int next = Math.min(to, (block + 1) * Layer.BLOCK - start);
            blockSum[block] += factor * (before[next] - before[i]);
            i = next;
        }
    }

    /** Sums of the whole table by block, for each place in a block at which it may start. */
    private double[][] sumsByBlock() {
        int count = notional.length;
        double[][] sums = new double[Layer.BLOCK][];
        for (int phase = 0; phase < Layer.BLOCK; phase++) {
            sums[phase] = new double[(phase + count - 1) / Layer.BLOCK + 1];
            for (int i = 0; i < count; i++) {
                sums[phase][(phase + i) / Layer.BLOCK] += notional[i];
            }
        }
        return sums;
    }
}
