/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

/** By what the best of several runs is chosen. */
public enum Criterion {

    /** What was gained, as a fraction. */
    TOTAL_RETURN {
        @Override
        double of(ReturnSums sums) {
            return Math.expm1(sums.logarithms());
        }
    },

    /** Mean over standard deviation, per return; 0 if the returns never differ. */
    SHARPE {
        @Override
        double of(ReturnSums sums) {
            return sums.sharpe();
        }
    };

    /** The figure of some returns. */
    abstract double of(ReturnSums sums);

    /** The figure of some returns. */
    public double of(double... returns) {
        return of(ReturnSums.of(returns, 0, returns.length));
    }
}
