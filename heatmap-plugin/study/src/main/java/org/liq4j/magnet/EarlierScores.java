/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.ArrayList;
import java.util.List;

/** The relative densities seen so far at one side and distance. */
final class EarlierScores {

    /** Fewer tell nothing about quantiles. */
    private static final int FEWEST = 12;

    private final double quantile;
    private final List<Double> scores = new ArrayList<>();

    EarlierScores(double quantile) {
        this.quantile = quantile;
    }

    /** Labels a score by the middle of its rank among the earlier ones, and only then takes it in. */
    Label label(double score) {
        if (Double.isNaN(score)) {
            return Label.NEITHER;
        }
        double rank = 0;
        for (double earlier : scores) {
            rank += earlier < score ? 1 : earlier == score ? 0.5 : 0;
        }
        int count = scores.size();
        scores.add(score);
        if (count < FEWEST) {
            return Label.NEITHER;
        }
        double share = rank / count;
        return share >= 1 - quantile ? Label.DENSE : share <= quantile ? Label.SPARSE : Label.NEITHER;
    }
}
