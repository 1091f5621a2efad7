/* SPDX-License-Identifier: MIT */
package org.liq4j.grid;

/**
 * The stretch of a grid that a book uses, with edges and centres precomputed, so that arrays can be indexed by
 * {@code bucket - base()} and a bucket is found by comparing instead of by a logarithm. Grows, never shrinks. Single
 * writer; the arrays it has handed out are never written again.
 */
public final class BucketWindow {

    /** Buckets added beyond what is asked for, so that growing is rare. */
    private static final int MARGIN = 2048;

    private final PriceGrid grid;
    private int base;
    /** Lower edges; one more than there are buckets. */
    private double[] edges = new double[1];
    private double[] centres = new double[0];

    public BucketWindow(PriceGrid grid) {
        this.grid = grid;
    }

    public PriceGrid grid() {
        return grid;
    }

    /** The first bucket. */
    public int base() {
        return base;
    }

    /** Number of buckets. */
    public int size() {
        return centres.length;
    }

    /** Centres of the buckets from {@link #base()} on; do not write. */
    public double[] centres() {
        return centres;
    }

    /**
     * Makes the window hold all buckets between two prices.
     *
     * @return whether it has grown, and base and arrays changed with it
     */
    public boolean cover(double lowPrice, double highPrice) {
        if (centres.length > 0 && edges[0] <= lowPrice && highPrice < edges[centres.length]) {
            return false;
        }
        int low = grid.bucketOf(lowPrice);
        int high = grid.bucketOf(highPrice);
        int newBase = low - MARGIN;
        int newEnd = high + MARGIN + 1;
        if (centres.length > 0) {
            newBase = low < base ? newBase : base;
            newEnd = high >= base + centres.length ? newEnd : base + centres.length;
        }
        double[] newEdges = new double[newEnd - newBase + 1];
        double[] newCentres = new double[newEnd - newBase];
        for (int i = 0; i < newCentres.length; i++) {
            newEdges[i] = grid.lowerEdge(newBase + i);
            newCentres[i] = grid.centre(newBase + i);
        }
        newEdges[newCentres.length] = grid.lowerEdge(newEnd);
        base = newBase;
        edges = newEdges;
        centres = newCentres;
        return true;
    }

    /**
     * Index of the bucket that holds a price inside the window; the same bucket as {@link PriceGrid#bucketOf}.
     *
     * @param guess
     *            an index near it: the cost grows with the distance
     */
    public int indexOf(double price, int guess) {
        double[] edge = edges;
        int i = Math.max(0, Math.min(guess, edge.length - 2));
        while (edge[i] > price) {
            i--;
        }
        while (edge[i + 1] <= price) {
            i++;
        }
        return i;
    }

    /** Index of the bucket that holds a price inside the window. */
    public int indexOf(double price) {
        return indexOf(price, grid.bucketOf(price) - base);
    }
}
