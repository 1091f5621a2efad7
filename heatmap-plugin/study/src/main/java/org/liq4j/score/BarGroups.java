/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.Arrays;
import java.util.BitSet;

import org.liq4j.api.heatmap.Side;

/** Kept rows in groups of so many minutes, cut from the first on; an unfinished group at the end is left out. */
final class BarGroups {

    private static final double SCALE = 10;

    private final ScoreBars bars;
    private final int size;
    private final int count;

    BarGroups(ScoreBars bars, int minutes) {
        this.bars = bars;
        this.size = bars.rows(minutes);
        this.count = bars.size() / size;
    }

    ScoreBars bars() {
        return bars;
    }

    int count() {
        return count;
    }

    /** The kept row that a group begins with. */
    int firstRow(int group) {
        return group * size;
    }

    /** How many groups make a day. */
    int day() {
        return bars.rows(ScoreSplit.DAY_MINUTES) / size;
    }

    /** The groups of which all rows are chosen, ascending. */
    int[] within(BitSet rows) {
        int[] groups = new int[count];
        int chosen = 0;
        for (int g = 0; g < count; g++) {
            int first = firstRow(g);
            if (rows.get(first) && rows.nextClearBit(first) >= first + size) {
                groups[chosen++] = g;
            }
        }
        return Arrays.copyOf(groups, chosen);
    }

    double open(int group) {
        return bars.open()[firstRow(group)];
    }

    double close(int group) {
        return bars.close()[firstRow(group) + size - 1];
    }

    double high(int group) {
        double high = Double.NEGATIVE_INFINITY;
        for (int row = firstRow(group); row < firstRow(group + 1); row++) {
            high = Math.max(high, bars.high()[row]);
        }
        return high;
    }

    double low(int group) {
        double low = Double.POSITIVE_INFINITY;
        for (int row = firstRow(group); row < firstRow(group + 1); row++) {
            low = Math.min(low, bars.low()[row]);
        }
        return low;
    }

    /** A column of {@link ScoreBars} or {@link BarFlows} added up over a group. */
    double sum(double[] column, int group) {
        double sum = 0;
        for (int row = firstRow(group); row < firstRow(group + 1); row++) {
            sum += column[row];
        }
        return sum;
    }

    /** y of the groups' rows: for each group its longs, then its shorts. */
    double[] targets(int[] groups) {
        double[] y = new double[2 * groups.length];
        for (int i = 0; i < groups.length; i++) {
            y[2 * i] = target(sum(bars.realised(Side.LONG), groups[i]));
            y[2 * i + 1] = target(sum(bars.realised(Side.SHORT), groups[i]));
        }
        return y;
    }

    private static double target(double coins) {
        return StrictMath.log1p(SCALE * coins);
    }

    /** The coins of a target. */
    static double coins(double target) {
        return StrictMath.expm1(target) / SCALE;
    }
}
