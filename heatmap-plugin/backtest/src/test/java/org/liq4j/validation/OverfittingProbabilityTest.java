/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/**
 * Against splits worked out by hand after the steps of Bailey, Borwein, Lopez de Prado and Zhu, "The Probability of Backtest
 * Overfitting", 2017, section 3.
 */
class OverfittingProbabilityTest {

    /** Four blocks of two bars; the block's total return is twice the number, near enough. */
    private static double[] blocks(double... each) {
        double[] returns = new double[2 * each.length];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.expm1(each[i / 2] / 1000);
        }
        return returns;
    }

    /**
     * Logarithms by block: A 4 1 1 1, B 0 2 2 2, C 1 0 3 0. Halves and their sums of A, B, C:
     *
     * <pre>
     * in 12: 5 2 1, A; out 34: 2 4 3, rank 1      in 34: 2 4 3, B; out 12: 5 2 1, rank 2
     * in 13: 5 2 4, A; out 24: 2 4 0, rank 2      in 24: 2 4 0, B; out 13: 5 2 4, rank 1
     * in 14: 5 2 1, A; out 23: 2 4 3, rank 1      in 23: 2 4 3, B; out 14: 5 2 1, rank 2
     * </pre>
     *
     * Places of 1/4 and 2/4, so each logit is at most 0: log(1/3) three times, log(1) three times.
     */
    @Test
    void aMatrixByHand() {
        TrialReturns returns = new TrialReturns(8, 4);
        returns.add(blocks(4, 1, 1, 1));
        returns.add(blocks(0, 2, 2, 2));
        returns.add(blocks(1, 0, 3, 0));
        OverfittingProbability found = OverfittingProbability.of(returns, Criterion.TOTAL_RETURN);
        assertEquals(6, found.splits());
        assertEquals(1, found.probability());
        assertEquals(Math.log(1 / 3.0) / 2, found.medianLogit(), 1e-12);
        assertEquals(0, found.lossProbability());
    }

    /**
     * Logarithms by block: A 3 1 -2 1, B 1 1 1 1, C 0 0 0 2.5.
     *
     * <pre>
     * in 12: 4 2 0, A; out 34: -1 2 2.5, rank 1, a loss   in 34: -1 2 2.5, C; out 12: 4 2 0, rank 1
     * in 13: 1 2 0, B; out 24: 2 2 2.5, ranks 1.5         in 24: 2 2 2.5, C; out 13: 1 2 0, rank 1
     * in 14: 4 2 2.5, A; out 23: -1 2 0, rank 1, a loss   in 23: -1 2 0, B; out 14: 4 2 2.5, rank 1
     * </pre>
     */
    @Test
    void equalFiguresShareTheirRanks() {
        TrialReturns returns = new TrialReturns(8, 4);
        returns.add(blocks(3, 1, -2, 1));
        returns.add(blocks(1, 1, 1, 1));
        returns.add(blocks(0, 0, 0, 2.5));
        OverfittingProbability found = OverfittingProbability.of(returns, Criterion.TOTAL_RETURN);
        assertEquals(1, found.probability());
        assertEquals(Math.log(1 / 3.0), found.medianLogit(), 1e-12);
        assertEquals(2 / 6.0, found.lossProbability(), 1e-12);
    }

    /** A trial that is best in each block is best in each half: never overfit; place 2/3 of two trials. */
    @Test
    void aTrialThatIsAlwaysBestIsNotOverfit() {
        TrialReturns returns = new TrialReturns(8, 4);
        returns.add(blocks(1, 2, 1, 2));
        returns.add(blocks(2, 3, 2, 3));
        OverfittingProbability found = OverfittingProbability.of(returns, Criterion.TOTAL_RETURN);
        assertEquals(0, found.probability());
        assertEquals(Math.log(2), found.medianLogit(), 1e-12);
    }

    /** The limit the paper derives: of worthless trials with equal totals, what gains in one half loses in the other. */
    @Test
    void equalTotalsAreAlwaysOverfit() {
        SplittableRandom random = new SplittableRandom(4);
        TrialReturns returns = new TrialReturns(80, 8);
        for (int t = 0; t < 9; t++) {
            double[] logarithms = random.doubles(80, -0.01, 0.01).toArray();
            double mean = java.util.Arrays.stream(logarithms).average().orElseThrow();
            returns.add(java.util.Arrays.stream(logarithms).map(each -> Math.expm1(each - mean)).toArray());
        }
        assertEquals(1, OverfittingProbability.of(returns, Criterion.TOTAL_RETURN).probability());
    }

    /**
     * Independent trials without any skill: the chosen one is above the median as often as below. 200 markets of 70 splits; the
     * standard error of a market's share is below 0.5, so that of their mean is below 0.036; 4 of them are allowed.
     */
    @Test
    void worthlessTrialsAreOverfitHalfOfTheTime() {
        double mean = 0;
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TrialReturns returns = new TrialReturns(80, 8);
            for (int t = 0; t < 10; t++) {
                returns.add(random.doubles(80, -0.01, 0.01).toArray());
            }
            mean += OverfittingProbability.of(returns, Criterion.SHARPE).probability() / 200;
        }
        assertEquals(0.5, mean, 0.14, "seeds 0 to 199");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThrows(InvalidValueException.class, () -> new TrialReturns(100, 3));
        assertThrows(InvalidValueException.class, () -> new TrialReturns(100, 22));
        assertThrows(InvalidValueException.class, () -> new TrialReturns(7, 4));
        assertThrows(InvalidValueException.class, () -> new TrialReturns(8, 4).add(1, 2));
    }
}
