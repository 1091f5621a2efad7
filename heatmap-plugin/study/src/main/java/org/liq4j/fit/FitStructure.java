/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity;
import org.liq4j.model.LevelDensity.DistanceBand;
import org.liq4j.model.LevelDensity.DistanceBands;
import org.liq4j.model.LevelDensity.InverseDistance;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.model.OpenInterestSettings;

/**
 * What of the model is free. Every structure frees the clocks: turnover of the active and the fast cohort, the fast cohort's
 * part of what both hold, and wick retention. The patient cohort and what the quick ones hold together stay as they are: the
 * size of a flow does not change what it explains.
 */
public enum FitStructure {

    /** The clocks alone. */
    CLOCKS("turnover, share of the fast cohort, wick retention") {

        @Override
        List<Range> shape() {
            return List.of();
        }

        @Override
        LevelDensity density(double[] shape) {
            return new InverseDistance(DEFAULT_NEAREST, DEFAULT_FARTHEST);
        }
    },

    /** And between which distances levels lie. */
    REACH("the same, nearest and farthest distance") {

        @Override
        List<Range> shape() {
            return List.of(Range.ofLog(0.0005, DEFAULT_NEAREST, 0.006),
                    Range.ofLog(0.02, DEFAULT_FARTHEST, 0.2));
        }

        @Override
        LevelDensity density(double[] shape) {
            return new InverseDistance(Math.exp(shape[0]), Math.exp(shape[1]));
        }
    },

    /** And a density of any shape over distance. */
    SHAPE("the same, weights of seven bands of distance") {

        @Override
        List<Range> shape() {
            return weights(BANDS.length - 1, DEFAULT_WEIGHTS);
        }

        @Override
        LevelDensity density(double[] shape) {
            List<DistanceBand> bands = new ArrayList<>();
            List<Double> weights = weightsOf(shape);
            for (int b = 0; b < shape.length; b++) {
                bands.add(new DistanceBand(BANDS[b], BANDS[b + 1], weights.get(b)));
            }
            return new DistanceBands(bands);
        }
    },

    /** And leverage tiers in place of a density. */
    TIERS("the same, weights of seven leverage tiers in place of distances") {

        @Override
        List<Range> shape() {
            return weights(LEVERAGES.size(), Collections.nCopies(LEVERAGES.size(), 1.0));
        }

        @Override
        LevelDensity density(double[] shape) {
            return new LeverageTiers(LEVERAGES, weightsOf(shape));
        }
    };

    private static final double DEFAULT_NEAREST = 0.0018;
    private static final double DEFAULT_FARTHEST = 0.05;
    private static final double[] BANDS = {0.0008, 0.0018, 0.004, 0.008, 0.016, 0.03, 0.05, 0.1};
    /** What a density 1/d from 18 to 500 basis points has in the bands, with a little beyond for the search to begin with. */
    private static final List<Double> DEFAULT_WEIGHTS = List.of(0.05, 0.8, 0.69, 0.69, 0.63, 0.51, 0.05);
    private static final List<Double> LEVERAGES = List.of(20.0, 25.0, 40.0, 50.0, 75.0, 100.0, 125.0);
    /** Weights below such a part of the largest are 0. */
    private static final double SMALLEST_WEIGHT = 1e-3;

    private final String description;

    FitStructure(String description) {
        this.description = description;
    }

    /** What is free, in a phrase. */
    public String description() {
        return description;
    }

    /** Free numbers of the density, in the form in which they are sought. */
    abstract List<Range> shape();

    abstract LevelDensity density(double[] shape);

    /** All free numbers. */
    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>(List.of(Range.ofLog(0.05, 1, 20), Range.ofLog(2, 32, 500),
                Range.ofLog(0.005, 1.0 / 11, 0.7), new Range(0, 0, 0.9)));
        ranges.addAll(shape());
        return ranges;
    }

    /** The settings that a point stands for; the point must lie within the ranges. */
    OpenInterestSettings settings(double[] point, OpenInterestSettings base) {
        CohortSettings patient = base.cohorts().getFirst();
        double quick = 1 - patient.share();
        double fast = quick * Math.exp(point[2]);
        LevelDensity density = density(Arrays.copyOfRange(point, 4, point.length));
        return base
                .withCohorts(List.of(patient, new CohortSettings("active", quick - fast, density, Math.exp(point[0])),
                        new CohortSettings("fast", fast, density, Math.exp(point[1]))))
                .withWickRetention(point[3]);
    }

    private static List<Range> weights(int count, List<Double> start) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ranges.add(Range.ofLog(SMALLEST_WEIGHT / 2, start.get(i), 20));
        }
        return ranges;
    }

    private static List<Double> weightsOf(double[] logarithms) {
        double largest = Arrays.stream(logarithms).max().orElseThrow();
        return Arrays.stream(logarithms).map(logarithm -> Math.exp(logarithm - largest))
                .map(weight -> weight < SMALLEST_WEIGHT ? 0 : weight).boxed().toList();
    }

    /** Bounds of a free number and where the search begins. */
    record Range(double low, double start, double high) {

        /** Sought as a logarithm. */
        static Range ofLog(double low, double start, double high) {
            return new Range(Math.log(low), Math.log(start), Math.log(high));
        }
    }
}
