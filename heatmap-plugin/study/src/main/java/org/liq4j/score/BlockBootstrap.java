/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Circular block bootstrap (Politis and Romano 1992) of the test groups: samples are made of whole stretches of time, since
 * liquidations come in bursts, and both sides of a group stay together. The fits stay as they are: the intervals tell what
 * another stretch of test data might have given, not what other training data would.
 *
 * <p>
 * R^2 needs sums only, so a block costs a difference of running sums whatever its length.
 */
public final class BlockBootstrap {

    /** Minutes of a block. */
    public static final int BLOCK_MINUTES = 120;

    /** Number of samples. */
    public static final int SAMPLES = 2000;

    private static final double TAIL = 0.025;

    private final int[] starts;
    private final int blocks;
    private final int block;
    private final int groups;

    /**
     * @param groups
     *            number of groups in the test part
     * @param block
     *            groups in a block; at most all
     */
    BlockBootstrap(long seed, int groups, int block) {
        this.groups = groups;
        this.block = Math.min(block, groups);
        this.blocks = (groups + this.block - 1) / this.block;
        this.starts = new int[SAMPLES * blocks];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < starts.length; i++) {
            starts[i] = random.nextInt(groups);
        }
    }

    /**
     * The sum of a column over each sample.
     *
     * @param values
     *            one for each group
     */
    double[] sums(double[] values) {
        double[] running = new double[2 * groups + 1];
        for (int g = 0; g < 2 * groups; g++) {
            running[g + 1] = running[g] + values[g % groups];
        }
        double[] sums = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            for (int b = 0; b < blocks; b++) {
                int start = starts[s * blocks + b];
                // The last block is cut, so that every sample has as many groups as the test part.
                int length = Math.min(block, groups - b * block);
                sums[s] += running[start + length] - running[start];
            }
        }
        return sums;
    }

    /** Quantiles by linear interpolation between order statistics; samples that are not finite are left out. */
    static Interval interval(double[] samples) {
        double[] sorted = Arrays.stream(samples).filter(Double::isFinite).sorted().toArray();
        return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
