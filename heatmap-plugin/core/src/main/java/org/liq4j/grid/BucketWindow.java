/* SPDX-License-Identifier: MIT */
package org.liq4j.grid;

import org.liq4j.api.InvalidValueException;

/**
 * The stretch of a grid that a book uses, with edges and centres precomputed, so that arrays can be indexed by
 * {@code bucket - base()} and a bucket is found by comparing instead of by a logarithm. Grows, never shrinks. Single
 * writer; the arrays it has handed out are never written again.
 */
public final class BucketWindow {

    /** Buckets added beyond what is asked for, so that growing is rare. */
    private static final int MARGIN = 2048;

    /** Base and size are multiples of it, so that blocks of buckets stay what they are when the window grows. */
    private static final int ALIGNMENT = 64;

    /** Arrays of so many numbers are half a gigabyte; a log grid of whatever width needs fewer for all prices there are. */
    private static final int MOST_BUCKETS = 1 << 26;

    /** Relative distance up to which five terms of the logarithm's series are a good guess: off by x^6 / 6. */
    private static final double NEAR = 0.06;

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

    /** Lower edge of the bucket at an index, which is the upper edge, exclusive, of the one before; up to the size inclusive. */
    public double edge(int index) {
        return edges[index];
    }

    /** Centres of the buckets from {@link #base()} on; do not write. */
    public double[] centres() {
        return centres;
    }

    /**
     * Makes the window hold all buckets between two prices.
     *
     * @return whether it has grown, and base and arrays changed with it
     * @throws InvalidValueException
     *             if a price has no bucket, or they are more than 67,108,864 buckets apart; the window then stays as it is
     */
    public boolean cover(double lowPrice, double highPrice) {
        if (centres.length > 0 && edges[0] <= lowPrice && lowPrice <= highPrice
                && highPrice < edges[centres.length]) {
            return false;
        }
        int low = grid.bucketOf(lowPrice);
        int high = grid.bucketOf(highPrice);
        int newBase = Math.floorDiv(low - MARGIN, ALIGNMENT) * ALIGNMENT;
        int newEnd = Math.floorDiv(high + MARGIN, ALIGNMENT) * ALIGNMENT + ALIGNMENT;
        if (centres.length > 0) {
            newBase = low < base ? newBase : base;
            newEnd = high >= base + centres.length ? newEnd : base + centres.length;
        }
        if (low > high || (long) newEnd - newBase > MOST_BUCKETS) {
            throw new InvalidValueException("lowPrice", lowPrice + ", highPrice = " + highPrice,
                    "must satisfy lowPrice <= highPrice, with at most " + MOST_BUCKETS + " buckets in the window");
        }
        fill(newBase, newEnd);
        return true;
    }

    /** Becomes the window that another one of the same grid was. */
    public void restore(int savedBase, int savedSize) {
        fill(savedBase, savedBase + savedSize);
    }

    private void fill(int newBase, int newEnd) {
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
        return indexOf(price, position(price));
    }

    /**
     * Index of the bucket that holds a price inside the window.
     *
     * @param position
     *            about {@link #position} of the price
     */
    public int indexOf(double price, double position) {
        return indexOf(price, (int) position);
    }

    /**
     * Where the price lies, as an index with a fraction: good for a first guess, since it may be off by rounding, and by
     * another rounding on another machine. What is found from it is settled by comparing and the same everywhere.
     */
    public double position(double price) {
        return switch (grid) {
            case LogGrid log -> Math.log(price) * log.bucketsPerLog() - base;
            case LinearGrid linear -> price / linear.width() - base;
        };
    }

    /** About {@link #position} of a price near another one whose position is known; spares the logarithm. */
    public double position(double price, double otherPrice, double otherPosition) {
        double x = (price - otherPrice) / otherPrice;
        if (!(Math.abs(x) <= NEAR)) {
            return position(price);
        }
        return switch (grid) {
            case LogGrid log -> otherPosition
                    + x * (1 - x * (1.0 / 2 - x * (1.0 / 3 - x * (1.0 / 4 - x / 5)))) * log.bucketsPerLog();
            case LinearGrid unused -> position(price);
        };
    }

    /** Index of the first bucket whose centre is at or above any price; the number of buckets if there is none. */
    public int firstCentreAtLeast(double price) {
        return firstCentreAtLeast(price, price, position(price));
    }

    /**
     * The same.
     *
     * @param otherPrice
     *            a price whose {@link #position} is known; cheapest if it is near
     */
    public int firstCentreAtLeast(double price, double otherPrice, double otherPosition) {
        // Seen from its edge a bucket's centre is half a bucket on, about: guessing with it, the loops most often do nothing.
        double guess = position(price, otherPrice, otherPosition) + 0.5;
        double[] centre = centres;
        int i = (int) Math.max(0, Math.min(guess, centre.length));
        while (i > 0 && centre[i - 1] >= price) {
            i--;
        }
        while (i < centre.length && centre[i] < price) {
            i++;
        }
        return i;
    }
}
