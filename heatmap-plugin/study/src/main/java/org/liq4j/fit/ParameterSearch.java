/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;

import org.liq4j.api.Require;
import org.liq4j.fit.FitStructure.Range;

/**
 * A search without derivatives: the evolution strategy with covariance matrix adaptation (Hansen and Ostermeier, <i>Completely
 * derandomized self-adaptation in evolution strategies</i>, Evolutionary Computation 9(2), 2001) of Hipparchus. The same seed
 * gives the same result.
 */
final class ParameterSearch {

    private static final int FEWEST_EVALUATIONS = 50;
    /** First steps are such a part of a range. */
    private static final double FIRST_STEP = 0.1;
    private static final double NEGLIGIBLE = 1e-5;
    private static final double NO_GOAL = 0;

    private final long seed;
    private final int evaluations;

    ParameterSearch(long seed, int evaluations) {
        Require.atLeast("evaluations", evaluations, FEWEST_EVALUATIONS);
        this.seed = seed;
        this.evaluations = evaluations;
    }

    /** The best point found; the start if none is better. */
    double[] maximise(List<Range> ranges, ToDoubleFunction<double[]> objective) {
        double[] start = ranges.stream().mapToDouble(Range::start).toArray();
        double[] steps = ranges.stream().mapToDouble(range -> FIRST_STEP * (range.high() - range.low())).toArray();
        int population = 4 + (int) (3 * Math.log(start.length));
        Best best = new Best(start, objective.applyAsDouble(start));
        new CMAESOptimizer(Math.max(1, evaluations / population - 1), NO_GOAL, true, 0, 1,
                new MersenneTwister(seed), false, new SimpleValueChecker(-1, NEGLIGIBLE)).optimize(
                        new MaxEval(Integer.MAX_VALUE), GoalType.MAXIMIZE,
                        new ObjectiveFunction(point -> best.offer(point, objective.applyAsDouble(point))),
                        new InitialGuess(start),
                        new SimpleBounds(ranges.stream().mapToDouble(Range::low).toArray(),
                                ranges.stream().mapToDouble(Range::high).toArray()),
                        new CMAESOptimizer.Sigma(steps), new CMAESOptimizer.PopulationSize(population));
        return best.point;
    }

    /** The optimiser keeps the best of its last generations only. */
    private static final class Best {

        private double[] point;
        private double value;

        Best(double[] point, double value) {
            this.point = point;
            this.value = value;
        }

        double offer(double[] candidate, double itsValue) {
            if (itsValue > value) {
                value = itsValue;
                point = candidate.clone();
            }
            return itsValue;
        }
    }
}
