/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.OptionalDouble;

import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/** How good predictions are. */
final class FitQuality {

    private FitQuality() {
    }

    /** 1 - residual / total sum of squares, the total about the mean of the targets; empty if they do not vary. */
    static OptionalDouble rSquared(double[] targets, double[] predictions) {
        double mean = 0;
        for (double target : targets) {
            mean += target / targets.length;
        }
        double total = 0;
        double residual = 0;
        for (int i = 0; i < targets.length; i++) {
            total += (targets[i] - mean) * (targets[i] - mean);
            residual += (targets[i] - predictions[i]) * (targets[i] - predictions[i]);
        }
        return isConstant(targets) ? OptionalDouble.empty() : OptionalDouble.of(1 - residual / total);
    }

    /** Pearson's correlation of the ranks, equal values sharing the mean of theirs; empty if either does not vary. */
    static OptionalDouble rankCorrelation(double[] targets, double[] predictions) {
        if (isConstant(targets) || isConstant(predictions)) {
            return OptionalDouble.empty();
        }
        NaturalRanking ranking = new NaturalRanking(TiesStrategy.AVERAGE);
        return OptionalDouble
                .of(new PearsonsCorrelation().correlation(ranking.rank(targets), ranking.rank(predictions)));
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
