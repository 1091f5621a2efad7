/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.heatmap.Side;

/** Activity and range extension, as the package states them: what price path and volume tell without a heatmap. */
final class ControlRegressors {

    /** How many of the columns, the first ones, are activity. */
    static final int ACTIVITY = 8;

    private static final int[] WINDOWS = {15, 60, 240, 1440};
    private static final double BASIS_POINTS = 1e4;

    private final BarGroups groups;
    /** By window and row: the extreme before the row. */
    private final double[][] lowest = new double[WINDOWS.length][];
    private final double[][] highest = new double[WINDOWS.length][];

    ControlRegressors(BarGroups groups) {
        this.groups = groups;
        ScoreBars bars = groups.bars();
        for (int w = 0; w < WINDOWS.length; w++) {
            lowest[w] = TrailingExtreme.lowest(bars.low(), bars.rows(WINDOWS[w]));
            highest[w] = TrailingExtreme.highest(bars.high(), bars.rows(WINDOWS[w]));
        }
    }

    /** What the columns are called. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("adverse", "favourable", "volume", "own taker volume",
                "adverse x volume", "own liquidations before", "opposite liquidations before", "return"));
        for (int window : WINDOWS) {
            names.add("extension of " + window + "m");
            names.add("extended " + window + "m");
            names.add("extension of " + window + "m x volume");
        }
        return names;
    }

    /**
     * One row for each group and side, longs first.
     *
     * @param chosen
     *            groups {@code >= 1}, since liquidations of the group before are among the regressors
     */
    double[][] rows(int[] chosen) {
        double[][] rows = new double[2 * chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            rows[2 * i] = row(chosen[i], Side.LONG);
            rows[2 * i + 1] = row(chosen[i], Side.SHORT);
        }
        return rows;
    }

    private double[] row(int group, Side side) {
        ScoreBars bars = groups.bars();
        double open = groups.open(group);
        double low = groups.low(group);
        double high = groups.high(group);
        double down = BASIS_POINTS * (open - low) / open;
        double up = BASIS_POINTS * (high - open) / open;
        double adverse = StrictMath.log1p(side == Side.LONG ? down : up);
        double volume = StrictMath.log1p(groups.sum(bars.volume(), group));

        double[] row = new double[ACTIVITY + 3 * WINDOWS.length];
        row[0] = adverse;
        row[1] = StrictMath.log1p(side == Side.LONG ? up : down);
        row[2] = volume;
        row[3] = StrictMath.log1p(groups.sum(bars.takerVolume(side), group));
        row[4] = adverse * volume;
        row[5] = StrictMath.log1p(groups.sum(bars.realised(side), group - 1));
        row[6] = StrictMath.log1p(groups.sum(bars.realised(side.opposite()), group - 1));
        row[7] = -side.sign() * BASIS_POINTS * (groups.close(group) / open - 1);
        for (int w = 0; w < WINDOWS.length; w++) {
            int first = groups.firstRow(group);
            double beyond = side == Side.LONG
                    ? (lowest[w][first] - low) / lowest[w][first]
                    : (high - highest[w][first]) / highest[w][first];
            double extension = StrictMath.log1p(BASIS_POINTS * Math.max(0, beyond));
            int column = ACTIVITY + 3 * w;
            row[column] = extension;
            row[column + 1] = beyond > 0 ? 1 : 0;
            row[column + 2] = extension * volume;
        }
        return row;
    }
}
