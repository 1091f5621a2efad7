/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tenth of the test rows, by what was predicted for them; equal predictions stay in the order of time, longs first.
 *
 * @param decile
 *            1 the lowest to 10
 * @param rows
 *            number of rows
 * @param predicted
 *            mean predicted y
 * @param realised
 *            mean realised y
 * @param predictedCoins
 *            mean of the coins that the predicted y stand for, at least 0 each; below the mean to be expected, as a curved
 *            scale makes them
 * @param realisedCoins
 *            mean coins realised
 */
public record Decile(int decile, int rows, double predicted, double realised, double predictedCoins,
        double realisedCoins) {

    private static final int COUNT = 10;

    static List<Decile> of(double[] targets, double[] predictions) {
        int[] order = IntStream.range(0, predictions.length).boxed()
                .sorted(Comparator.comparingDouble(row -> predictions[row])).mapToInt(Integer::intValue).toArray();
        List<Decile> deciles = new ArrayList<>();
        for (int d = 0; d < COUNT; d++) {
            deciles.add(of(d + 1, targets, predictions, order, (int) ((long) d * order.length / COUNT),
                    (int) ((long) (d + 1) * order.length / COUNT)));
        }
        return deciles;
    }

    private static Decile of(int decile, double[] targets, double[] predictions, int[] order, int from, int to) {
        int rows = to - from;
        double predicted = 0;
        double realised = 0;
        double predictedCoins = 0;
        double realisedCoins = 0;
        for (int i = from; i < to; i++) {
            predicted += predictions[order[i]] / rows;
            realised += targets[order[i]] / rows;
            predictedCoins += Math.max(0, BarGroups.coins(predictions[order[i]])) / rows;
            realisedCoins += BarGroups.coins(targets[order[i]]) / rows;
        }
        return new Decile(decile, rows, predicted, realised, predictedCoins, realisedCoins);
    }
}
