/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.LiquidatedVolumes;
import org.liq4j.api.rows.RowColumn.Liquidations;

/**
 * What was liquidated by the bar in which it became known: the venue's own sums for bars or, where there are none, the sum of the
 * single liquidations. A bar that has neither has no number: nobody may have listened. What became known during a bar, but was
 * done long before it began, is passed over and counted.
 */
final class LiquidationSums {

    private final RowBatch sums;
    private final int[] orderOfSums;
    private final RowBatch singles;
    private final int[] orderOfSingles;
    private int nextSum;
    private int nextSingle;
    private double longs;
    private double shorts;
    private int late;

    LiquidationSums(RowBatch sums, RowBatch singles) {
        this.sums = sums;
        this.orderOfSums = Readings.byKnownTime(sums);
        this.singles = singles;
        this.orderOfSingles = Readings.byKnownTime(singles);
    }

    /**
     * Goes on to a bar.
     *
     * @param start
     *            what happened before it is passed over
     * @param end
     *            later than that of the call before
     */
    void advance(long start, long end) {
        longs = Double.NaN;
        shorts = Double.NaN;
        addSingles(start, end);
        double shortest = Double.POSITIVE_INFINITY;
        while (nextSum < sums.size() && sums.knownMillis(orderOfSums[nextSum]) <= end) {
            int row = orderOfSums[nextSum++];
            double length = sums.value(LiquidatedVolumes.BAR_MILLIS, row);
            if (!isOfBar(sums, row, start) || length > end - start || length > shortest) {
                continue;
            }
            if (length < shortest) {
                // The same liquidations, counted for shorter bars: these replace the others, and the singles.
                shortest = length;
                longs = 0;
                shorts = 0;
            }
            longs += sums.value(LiquidatedVolumes.LONG_QUANTITY, row);
            shorts += sums.value(LiquidatedVolumes.SHORT_QUANTITY, row);
        }
    }

    private void addSingles(long start, long end) {
        while (nextSingle < singles.size() && singles.knownMillis(orderOfSingles[nextSingle]) <= end) {
            int row = orderOfSingles[nextSingle++];
            if (isOfBar(singles, row, start)) {
                boolean closedLong = singles.value(Liquidations.SIDE, row) > 0;
                double quantity = singles.value(Liquidations.QUANTITY, row);
                longs = (Double.isNaN(longs) ? 0 : longs) + (closedLong ? quantity : 0);
                shorts = (Double.isNaN(shorts) ? 0 : shorts) + (closedLong ? 0 : quantity);
            }
        }
    }

    private boolean isOfBar(RowBatch rows, int row, long start) {
        if (rows.knownMillis(row) <= start) {
            return false;
        }
        boolean inTime = rows.eventMillis(row) > start - HistoryJoin.ARRIVAL.toMillis();
        late += inTime ? 0 : 1;
        return inTime;
    }

    /** Rows that were passed over so far because they became known too late. */
    int late() {
        return late;
    }

    /** Coins of longs; {@code NaN} if unknown. */
    double longs() {
        return longs;
    }

    /** Coins of shorts; {@code NaN} exactly when {@link #longs()} is. */
    double shorts() {
        return shorts;
    }
}
