/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

/** The sum of the profiles seen so far: what is known by who knows distances and no prices. */
final class MeanBuckets {

    private final double[] sums;
    private int count;

    MeanBuckets(int buckets) {
        sums = new double[buckets];
    }

    void add(Buckets profile) {
        if (profile.isEmpty()) {
            return;
        }
        for (int b = 0; b < sums.length; b++) {
            sums[b] += profile.share(b);
        }
        count++;
    }

    /** Number of profiles with levels. */
    int count() {
        return count;
    }

    Buckets mean() {
        return Buckets.of(sums);
    }
}
