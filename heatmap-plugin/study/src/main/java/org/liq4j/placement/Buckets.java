/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

import java.util.Arrays;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;

/** Notional by bucket of distance from spot, as shares of all of it: first those of the longs below, then of the shorts above. */
final class Buckets {

    private static final double ROUNDING = 1e-9;

    private final double[] shares;

    private Buckets(double[] shares) {
        this.shares = shares;
    }

    /** The levels within the band; all shares are 0 if there are none. */
    static Buckets of(LiquidationLevels levels, PlacementSettings settings) {
        int perSide = settings.bucketsPerSide();
        double[] shares = new double[2 * perSide];
        double spot = levels.spot();
        double total = 0;
        for (Side side : Side.values()) {
            for (int b = 0; b < perSide; b++) {
                double near = spot * (1 - side.sign() * b * settings.bucketWidth());
                double far = spot * (1 - side.sign() * (b + 1) * settings.bucketWidth());
                double notional = levels.notional(side, near, far);
                shares[number(side, b, perSide)] = notional;
                total += notional;
            }
        }
        return scaled(shares, total);
    }

    /** From numbers in the order of the buckets. */
    static Buckets of(double... notionals) {
        return scaled(notionals.clone(), Arrays.stream(notionals).sum());
    }

    /** The less the farther from spot, on both sides alike. */
    static Buckets nearest(PlacementSettings settings) {
        int perSide = settings.bucketsPerSide();
        double[] notionals = new double[2 * perSide];
        Arrays.setAll(notionals, number -> 1.0 / (number % perSide + 1));
        return of(notionals);
    }

    private static Buckets scaled(double[] notionals, double total) {
        for (int i = 0; i < notionals.length; i++) {
            notionals[i] = total > 0 ? notionals[i] / total : 0;
        }
        return new Buckets(notionals);
    }

    static int number(Side side, int bucket, int perSide) {
        return side == Side.LONG ? bucket : perSide + bucket;
    }

    int count() {
        return shares.length;
    }

    double share(int bucket) {
        return shares[bucket];
    }

    boolean isEmpty() {
        return Arrays.stream(shares).allMatch(share -> share == 0);
    }

    /** How much of a bucket belongs to the densest area, from 0 to 1: in between where buckets of its density share the edge. */
    double within(int bucket, double area) {
        double denser = 0;
        double equal = 0;
        for (double share : shares) {
            boolean same = Math.abs(share - shares[bucket]) <= ROUNDING * shares[bucket];
            equal += same ? 1 : 0;
            denser += !same && share > shares[bucket] ? 1 : 0;
        }
        return Math.max(0, Math.min(1, (area * shares.length - denser) / equal));
    }
}
