/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Notional by bucket, all multiplied by one scale: bucket i holds {@code raw(i) * scale}.
 *
 * <p>
 * Scaling the whole layer is one multiplication. Beside the buckets it keeps the sum of every block of 32, so that the sum of
 * a range costs a thirty-second of its buckets and at most 62 more. Writers keep the block sums current, by adding what they add,
 * and anew from the buckets where they take away: no rounding is left behind by what is gone.
 *
 * <p>
 * The order of summation is fixed by the indices alone, so a {@link #copy} gives the bits of the original. Single writer.
 */
final class Layer {

    /** Buckets in a block; the window's base moves by multiples of it. */
    static final int BLOCK = 32;

    private static final int SHIFT = 5;
    private static final int NONE = Integer.MAX_VALUE;

    /** Below it the scale is folded into the buckets, long before anything underflows. */
    private static final double SMALLEST_SCALE = 1e-100;

    /** Index of the first bucket in {@link #raw}: a multiple of the block, 0 but in copies. */
    private final int offset;
    private double[] raw;
    private double[] blockSum;
    private double scale;
    /** Occupied buckets lie within these, both inclusive; first > last if there are none. */
    private int first;
    private int last;

    Layer() {
        this(0, new double[0], new double[0], 1, NONE, -1);
    }

    private Layer(int offset, double[] raw, double[] blockSum, double scale, int first, int last) {
        this.offset = offset;
        this.raw = raw;
        this.blockSum = blockSum;
        this.scale = scale;
        this.first = first;
        this.last = last;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    double scale() {
        return scale;
    }

    /** Unscaled buckets, for sweeps; who writes them must call {@link #added} for the sums. */
    double[] raw() {
        return raw;
    }

    /** Unscaled sums of blocks, for sweeps. */
    double[] blockSum() {
        return blockSum;
    }

    /** Notional in a bucket. */
    double at(int index) {
        return index < first || index > last ? 0 : raw[index - offset] * scale;
    }

    /** Adds the occupied buckets to numbers of which the first is that of the bucket {@code base}. */
    void addTo(double[] notional, int base) {
        for (int i = first; i <= last; i++) {
            notional[i - base] += raw[i - offset] * scale;
        }
    }

    /** Notional in the buckets between the indices, both inclusive; buckets outside of the arrays hold nothing. */
    double sum(int from, int to) {
        int start = Math.max(from - offset, 0);
        int end = Math.min(to - offset + 1, raw.length);
        int firstBlock = (start + BLOCK - 1) >> SHIFT;
        int endBlock = end >> SHIFT;
        if (firstBlock >= endBlock) {
            return sum(raw, start, end) * scale;
        }
        double blocks = sum(blockSum, firstBlock, endBlock);
        double head = sum(raw, start, firstBlock << SHIFT);
        double tail = sum(raw, endBlock << SHIFT, end);
        return (head + tail + blocks) * scale;
    }

    /**
     * The sum over three layers of equal extent. An addition has to wait for the one before it; three sums that run beside
     * each other hide that, and share what a loop costs: a third of the time of three calls.
     */
    static double sum(Layer a, Layer b, Layer c, int from, int to) {
        int start = Math.max(from - a.offset, 0);
        int end = Math.min(to - a.offset + 1, a.raw.length);
        int firstBlock = (start + BLOCK - 1) >> SHIFT;
        int endBlock = end >> SHIFT;
        if (firstBlock >= endBlock) {
            return sum(a.raw, start, end) * a.scale + sum(b.raw, start, end) * b.scale
                    + sum(c.raw, start, end) * c.scale;
        }
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        for (int i = start; i < firstBlock << SHIFT; i++) {
            sumA += a.raw[i];
            sumB += b.raw[i];
            sumC += c.raw[i];
        }
        double[] blocksA = a.blockSum;
        double[] blocksB = b.blockSum;
        double[] blocksC = c.blockSum;
        int block = firstBlock;
        for (; block < endBlock - 1; block += 2) {
            sumA += blocksA[block] + blocksA[block + 1];
            sumB += blocksB[block] + blocksB[block + 1];
            sumC += blocksC[block] + blocksC[block + 1];
        }
        if (block < endBlock) {
            sumA += blocksA[block];
            sumB += blocksB[block];
            sumC += blocksC[block];
        }
        for (int i = endBlock << SHIFT; i < end; i++) {
            sumA += a.raw[i];
            sumB += b.raw[i];
            sumC += c.raw[i];
        }
        return sumA * a.scale + sumB * b.scale + sumC * c.scale;
    }

    private static double sum(double[] values, int from, int end) {
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += values[i];
        }
        return sum;
    }

    /**
     * Coins in the buckets between the indices, both inclusive and within the arrays: notional over the bucket's price.
     *
     * @param unitValues
     *            by bucket: its price, or what else the unit of the quantity is worth
     */
    double coins(int from, int to, double[] unitValues) {
        return coins(raw, from, to, unitValues, offset) * scale;
    }

    static double coins(double[] raw, int from, int to, double[] unitValues, int offset) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += raw[i - offset] / unitValues[i];
        }
        return sum;
    }

    double total() {
        return first > last ? 0 : sum(first, last);
    }

    /**
     * Multiplies every bucket.
     *
     * @return what the unscaled buckets were multiplied with: 1, but when the scale was folded into them
     */
    double scaleBy(double share) {
        scale *= share;
        if (scale >= SMALLEST_SCALE) {
            return 1;
        }
        double folded = scale;
        for (int i = first; i <= last; i++) {
            raw[i] *= folded;
        }
        if (first <= last) {
            renewSums(first, last);
        }
        scale = 1;
        return folded;
    }

    /** Adds notional to a bucket. */
    void add(int index, double notional) {
        addUnscaled(index, notional / scale);
    }

    /** Adds notional that has been divided by the scale to a bucket. */
    void addUnscaled(int index, double unscaled) {
        raw[index] += unscaled;
        blockSum[index >> SHIFT] += unscaled;
        added(index, index);
    }

    /** States that buckets between the indices, both inclusive, may now hold something. */
    void added(int from, int to) {
        first = Math.min(first, from);
        last = Math.max(last, to);
    }

    /** Keeps a share of the buckets between the indices, both inclusive. */
    void keep(int from, int to, double share) {
        if (from > to) {
            return;
        }
        for (int i = from; i <= to; i++) {
            raw[i] *= share;
        }
        renewSums(from, to);
    }

    /** States that buckets outside of the indices, both inclusive, hold nothing any more. */
    void confine(int from, int to) {
        first = Math.max(first, from);
        last = Math.min(last, to);
        if (first > last) {
            first = NONE;
            last = -1;
        }
    }

    private void renewSums(int from, int to) {
        for (int block = from >> SHIFT; block <= to >> SHIFT; block++) {
            double sum = 0;
            for (int i = block << SHIFT; i < (block + 1) << SHIFT; i++) {
                sum += raw[i];
            }
            blockSum[block] = sum;
        }
    }

    /** Moves to a window that begins {@code shift} buckets lower, a multiple of the block, and has {@code size} buckets. */
    void relocate(int shift, int size) {
        double[] movedRaw = new double[size];
        double[] movedSum = new double[size >> SHIFT];
        System.arraycopy(raw, 0, movedRaw, shift, raw.length);
        System.arraycopy(blockSum, 0, movedSum, shift >> SHIFT, blockSum.length);
        raw = movedRaw;
        blockSum = movedSum;
        if (first <= last) {
            first += shift;
            last += shift;
        }
    }

    /** A copy of the buckets between the indices; they keep their indices, and what lies outside must hold nothing. */
    Layer copy(int fromBucket, int toBucket) {
        if (fromBucket > toBucket) {
            return new Layer();
        }
        int from = fromBucket >> SHIFT;
        int to = (toBucket >> SHIFT) + 1;
        return new Layer(from << SHIFT, Arrays.copyOfRange(raw, from << SHIFT, to << SHIFT),
                Arrays.copyOfRange(blockSum, from, to), scale, first, last);
    }

    /** Writes a live layer; what lies outside of the occupied buckets is zero and left out. */
    void save(DataOutput out) throws IOException {
        out.writeInt(raw.length);
        out.writeDouble(scale);
        out.writeInt(first);
        out.writeInt(last);
        for (int i = first; i <= last; i++) {
            out.writeDouble(raw[i]);
        }
        for (int block = first >> SHIFT; block <= last >> SHIFT; block++) {
            out.writeDouble(blockSum[block]);
        }
    }

    void restore(DataInput in) throws IOException {
        raw = new double[in.readInt()];
        blockSum = new double[raw.length >> SHIFT];
        scale = in.readDouble();
        first = in.readInt();
        last = in.readInt();
        for (int i = first; i <= last; i++) {
            raw[i] = in.readDouble();
        }
        for (int block = first >> SHIFT; block <= last >> SHIFT; block++) {
            blockSum[block] = in.readDouble();
        }
    }

    /** Takes over other unscaled buckets, as many as there are; what they hold lies between the indices, both inclusive. */
    void replace(double[] unscaled, int from, int to) {
        raw = unscaled;
        blockSum = new double[blockSum.length];
        first = from;
        last = to;
        renewSums(from, to);
    }
}
