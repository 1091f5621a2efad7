/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;

/** Weights of one side by bucket that all decay alike. */
final class DecayingSide extends SideLevels {

    private final BucketWindow window;
    private final Layer weights;
    /** The part of the weights that price has not touched since it was added. */
    private final Layer untouched = new Layer();
    private double flow;

    private DecayingSide(Side side, BucketWindow window, Layer weights) {
        super(side, new Layer[]{weights});
        this.window = window;
        this.weights = weights;
    }

    static DecayingSide of(Side side, BucketWindow window) {
        return new DecayingSide(side, window, new Layer());
    }

    /** Follows the window, which now begins {@code shift} buckets lower. */
    void relocate(int shift) {
        weights.relocate(shift, window.size());
        untouched.relocate(shift, window.size());
    }

    void keep(double share) {
        weights.scaleBy(share);
        untouched.scaleBy(share);
    }

    /** Touches the buckets between the indices, both inclusive. */
    void touch(int from, int to) {
        int first = Math.max(from, untouched.first());
        int last = Math.min(to, untouched.last());
        flow = first > last ? 0 : untouched.sum(first, last);
        untouched.keep(first, last, 0);
    }

    /** Adds weight to the bucket at the index. */
    void add(int index, double weight, boolean touched) {
        weights.add(index, weight);
        if (!touched) {
            untouched.add(index, weight);
        }
    }

    @Override
    int firstAtLeast(double price) {
        return window.firstCentreAtLeast(price);
    }

    @Override
    double[] centres() {
        return window.centres();
    }

    @Override
    double totalAtSpot(double spot) {
        return weights.total();
    }

    @Override
    double flow() {
        return flow;
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(flow);
        weights.save(out);
        untouched.save(out);
    }

    void restore(DataInput in) throws IOException {
        flow = in.readDouble();
        weights.restore(in);
        untouched.restore(in);
    }
}
