/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;

/**
 * A copy of one side's levels with the band of each, in buffers that are used again. Bands are numbered away from spot: the
 * <i>rank</i> of band b is -b for longs and b for shorts, so that both sides read the same, nearest first, ranks ascending.
 */
final class SideColumn implements LiquidationLevels.LevelVisitor {

    /** What is less of a side's total than this is rounding. */
    private static final double NEGLIGIBLE = 1e-9;

    private final Side side;
    private final BucketWindow bands;
    private double[] prices = new double[1024];
    private double[] notionals = new double[1024];
    private int[] ranks = new int[1024];
    private int count;
    /** The band of the last level and its edges: neighbours most often share it, and to compare is all they then cost. */
    private int lastBand;
    private double lastLow;
    private double lastHigh;
    private double spot = Double.NaN;
    private double totalAtSpot;

    SideColumn(Side side, BucketWindow bands) {
        this.side = side;
        this.bands = bands;
    }

    void copy(LiquidationLevels levels) {
        spot = levels.spot();
        totalAtSpot = levels.totalAtSpot(side);
        count = 0;
        moveTo(spot);
        levels.forEachLevel(side, this);
    }

    @Override
    public void level(double price, double notional) {
        if (price < lastLow || price >= lastHigh) {
            moveTo(price);
        }
        if (count == prices.length) {
            prices = Arrays.copyOf(prices, 2 * count);
            notionals = Arrays.copyOf(notionals, 2 * count);
            ranks = Arrays.copyOf(ranks, 2 * count);
        }
        prices[count] = price;
        notionals[count] = notional;
        ranks[count] = -side.sign() * lastBand;
        count++;
    }

    private void moveTo(double price) {
        bands.cover(price, price);
        int index = bands.indexOf(price);
        lastBand = bands.base() + index;
        lastLow = bands.edge(index);
        lastHigh = bands.edge(index + 1);
    }

    int count() {
        return count;
    }

    double price(int index) {
        return prices[index];
    }

    double notional(int index) {
        return notionals[index];
    }

    /** Rank of the band that holds a price. */
    int rankOf(double price) {
        return -side.sign() * bands.grid().bucketOf(price);
    }

    /** The price in the middle of the band of that rank. */
    double centre(int rank) {
        return bands.grid().centre(-side.sign() * rank);
    }

    /** The price a fraction of spot away, on this side. */
    double priceAt(double fraction) {
        return spot * (1 - side.sign() * fraction);
    }

    /** How many bands the stretch from spot to a fraction of it touches. */
    int bandsWithin(double fraction) {
        return rankOf(priceAt(fraction)) - rankOf(spot) + 1;
    }

    /** Notional of the levels from spot (exclusive) to a fraction of it (inclusive); 0 if it is only rounding. */
    double notionalWithin(double fraction) {
        double sum = sumBetween(spot, priceAt(fraction), true);
        return sum < NEGLIGIBLE * totalAtSpot ? 0 : sum;
    }

    /** Notional of the levels from near (exclusive) to far, inclusive or not. */
    double sumBetween(double near, double far, boolean farInclusive) {
        double sum = 0;
        for (int i = 0; i < count && !beyond(prices[i], far); i++) {
            if (beyond(prices[i], near) && (farInclusive || prices[i] != far)) {
                sum += notionals[i];
            }
        }
        return sum;
    }

    /** Notional of the levels in the bands of these ranks, both inclusive. */
    double sum(int fromRank, int toRank) {
        double sum = 0;
        for (int i = indexOf(fromRank); i < count && ranks[i] <= toRank; i++) {
            sum += notionals[i];
        }
        return sum;
    }

    /** The same, of the levels that price has reached, or of those it has not. */
    double sum(int fromRank, int toRank, double reached, boolean ofThoseReached) {
        double sum = 0;
        for (int i = indexOf(fromRank); i < count && ranks[i] <= toRank; i++) {
            if (beyond(prices[i], reached) != ofThoseReached) {
                sum += notionals[i];
            }
        }
        return sum;
    }

    /** Whether a price lies farther away from spot than a limit. */
    boolean beyond(double price, double limit) {
        return side == Side.LONG ? price < limit : price > limit;
    }

    /** The levels in the bands of these ranks as one run; empty, with a notional of 0, if there are none. */
    BandRun run(int fromRank, int toRank) {
        BandRun run = new BandRun(side, fromRank);
        for (int i = indexOf(fromRank); i < count && ranks[i] <= toRank; i++) {
            run.add(ranks[i], prices[i], notionals[i]);
        }
        return run;
    }

    /** Runs of adjacent bands that hold at least so much, nearest first; none if the threshold is 0. */
    List<BandRun> runs(double threshold) {
        List<BandRun> runs = new ArrayList<>();
        int from = 0;
        while (threshold > 0 && from < count) {
            int to = from;
            double sum = 0;
            while (to < count && ranks[to] == ranks[from]) {
                sum += notionals[to++];
            }
            if (sum >= threshold) {
                if (runs.isEmpty() || runs.getLast().farRank() + 1 != ranks[from]) {
                    runs.add(new BandRun(side, ranks[from]));
                }
                for (int i = from; i < to; i++) {
                    runs.getLast().add(ranks[i], prices[i], notionals[i]);
                }
            }
            from = to;
        }
        return runs;
    }

    /** Index of the first level in a band of that rank or a farther one. */
    private int indexOf(int rank) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranks[middle] < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
