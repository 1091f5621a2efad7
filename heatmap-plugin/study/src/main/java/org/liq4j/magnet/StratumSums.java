/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.Arrays;

/**
 * Counts and sums of outcomes by measure, stratum and kind of price. The strata of both matchings stand in one row: those of
 * side, distance and volatility first, then those with the last visit too. Filled anew for each permutation.
 */
final class StratumSums {

    private final Strata strata;
    private final double[] denseCount;
    private final double[] denseSum;
    private final double[] sparseCount;
    private final double[] sparseSum;

    StratumSums(Strata strata) {
        this.strata = strata;
        int cells = Outcome.COUNT * strata.count();
        denseCount = new double[cells];
        denseSum = new double[cells];
        sparseCount = new double[cells];
        sparseSum = new double[cells];
    }

    void clear() {
        Arrays.fill(denseCount, 0);
        Arrays.fill(denseSum, 0);
        Arrays.fill(sparseCount, 0);
        Arrays.fill(sparseSum, 0);
    }

    /** Adds a price under both matchings, with the outcome of its own instant or of another one. */
    void add(Label label, int slot, int volatilityBand, int visitBand, Outcome outcome) {
        for (int measure = 0; measure < Outcome.COUNT; measure++) {
            double value = outcome.value(measure);
            if (!Double.isNaN(value)) {
                add(label, measure * strata.count() + strata.ofVolatility(slot, volatilityBand), value);
                add(label, measure * strata.count() + strata.ofVisit(slot, volatilityBand, visitBand), value);
            }
        }
    }

    private void add(Label label, int cell, double value) {
        if (label == Label.DENSE) {
            denseCount[cell]++;
            denseSum[cell] += value;
        } else {
            sparseCount[cell]++;
            sparseSum[cell] += value;
        }
    }

    /** Weighted difference of a measure over the strata from one to another, exclusive; {@code NaN} if none holds both kinds. */
    double difference(int measure, int from, int to) {
        double weights = 0;
        double sum = 0;
        for (int cell = measure * strata.count() + from; cell < measure * strata.count() + to; cell++) {
            double weight = weight(cell);
            if (weight > 0) {
                weights += weight;
                sum += weight * (denseSum[cell] / denseCount[cell] - sparseSum[cell] / sparseCount[cell]);
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    /** What was observed, without interval and p-value; only where {@link #difference} is a number. */
    Comparison observed(int measure, int from, int to) {
        double weights = 0;
        double dense = 0;
        double sparse = 0;
        int densePrices = 0;
        int sparsePrices = 0;
        for (int cell = measure * strata.count() + from; cell < measure * strata.count() + to; cell++) {
            double weight = weight(cell);
            if (weight > 0) {
                weights += weight;
                dense += weight * denseSum[cell] / denseCount[cell];
                sparse += weight * sparseSum[cell] / sparseCount[cell];
                densePrices += (int) denseCount[cell];
                sparsePrices += (int) sparseCount[cell];
            }
        }
        return new Comparison(densePrices, sparsePrices, dense / weights, sparse / weights,
                difference(measure, from, to), Double.NaN, Double.NaN, Double.NaN);
    }

    /** n m / (n + m); 0 if one kind is missing. */
    private double weight(int cell) {
        double prices = denseCount[cell] + sparseCount[cell];
        return prices == 0 ? 0 : denseCount[cell] * sparseCount[cell] / prices;
    }
}
