/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * A figure over several markets.
 *
 * @param mean
 *            of the markets' figures
 * @param lowest
 *            of them
 * @param highest
 *            of them
 */
public record Spread(double mean, double lowest, double highest) {

    /** Leaves out what is {@code NaN}; empty if all is. */
    static Optional<Spread> of(List<Double> figures) {
        DoubleSummaryStatistics summary = figures.stream().filter(figure -> !figure.isNaN())
                .mapToDouble(Double::doubleValue).summaryStatistics();
        return summary.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Spread(summary.getAverage(), summary.getMin(), summary.getMax()));
    }
}
