/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;

/** Weights of one side by bucket that all decay alike: a bucket's weight is {@code raw[i] * scale}. */
final class DecayingSide extends SideLevels {

    private static final double SMALLEST_SCALE = 1e-100;

    private final BucketWindow window;
    private double[] raw = new double[0];
    /** The part of {@link #raw} that price has not touched since it was added. */
    private double[] rawUntouched = new double[0];
    private double scale = 1;
    private double flow;
    /** Buckets that ever held weight lie within these, both inclusive. */
    private int first;
    private int last = -1;

    DecayingSide(Side side, BucketWindow window) {
        super(side);
        this.window = window;
    }

    /** Follows the window, which now begins {@code shift} buckets lower. */
    void relocate(int shift) {
        raw = moved(raw, shift);
        rawUntouched = moved(rawUntouched, shift);
        if (first <= last) {
            first += shift;
            last += shift;
        }
    }

    private double[] moved(double[] values, int shift) {
        double[] result = new double[window.size()];
        System.arraycopy(values, 0, result, shift, values.length);
        return result;
    }

    void keep(double share) {
        scale *= share;
        if (scale < SMALLEST_SCALE) {
            for (int i = first; i <= last; i++) {
                raw[i] *= scale;
                rawUntouched[i] *= scale;
            }
            scale = 1;
        }
    }

    /** Touches the buckets between the indices, both inclusive. */
    void touch(int from, int to) {
        double sum = 0;
        for (int i = Math.max(from, first); i <= Math.min(to, last); i++) {
            sum += rawUntouched[i];
            rawUntouched[i] = 0;
        }
        flow = sum * scale;
    }

    /** Adds weight to the bucket at the index. */
    void add(int index, double weight, boolean touched) {
        raw[index] += weight / scale;
        if (!touched) {
            rawUntouched[index] += weight / scale;
        }
        first = last < 0 ? index : Math.min(first, index);
        last = Math.max(last, index);
    }

    @Override
    double[] centres() {
        return window.centres();
    }

    @Override
    int first() {
        return first;
    }

    @Override
    int last() {
        return last;
    }

    @Override
    double notionalAt(int index) {
        return raw[index] * scale;
    }

    @Override
    double totalAtSpot(double spot) {
        double total = 0;
        for (int i = first; i <= last; i++) {
            total += raw[i];
        }
        return total * scale;
    }

    @Override
    double flow() {
        return flow;
    }
}
