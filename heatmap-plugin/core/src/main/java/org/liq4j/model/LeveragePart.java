/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

/**
 * The part of a cohort's side that one leverage band holds. It undergoes what the whole undergoes, bucket by bucket, so the
 * parts add up to the whole, but for coins that wait unplaced: they have no band yet. The whole does not need them. Single writer.
 */
final class LeveragePart {

    private final Layer layer = new Layer();
    private double flow;

    Layer layer() {
        return layer;
    }

    /** Coins that the last bar consumed. */
    double flow() {
        return flow;
    }

    /** Begins a bar. */
    void forgetFlow() {
        flow = 0;
    }

    /** Keeps a share of the buckets between the indices, both inclusive; the rest is flow. */
    void take(int fromBucket, int toBucket, double kept, double[] unitValues) {
        int from = Math.max(fromBucket, layer.first());
        int to = Math.min(toBucket, layer.last());
        if (from <= to) {
            flow += layer.coins(from, to, unitValues) * (1 - kept);
            layer.keep(from, to, kept);
        }
    }

    void restoreFlow(double saved) {
        flow = saved;
    }
}
