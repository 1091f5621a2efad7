/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.Collections;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/** How the liquidation levels of new positions are spread around their entry price. */
public sealed interface LevelDensity {

    /**
     * A few leverages; each level is the exact liquidation price of an isolated position.
     *
     * @param leverages
     *            ascending, each {@code > 1}
     * @param weights
     *            of the coins that each gets, 0 or within [1e-9, 1e9]; only their proportions count
     */
    record LeverageTiers(List<Double> leverages, List<Double> weights) implements LevelDensity {

        /**
         * @throws InvalidValueException
         *             unless there is a leverage, they ascend from above 1, and there is a weight within its range for each, some of them above 0
         */
        public LeverageTiers {
            List<Double> tiers = List.copyOf(leverages);
            List<Double> shares = List.copyOf(weights);
            Require.all(() -> checkLeverages(tiers), () -> {
                if (shares.size() != tiers.size()) {
                    throw new InvalidValueException("weights", shares.toString(),
                            "must be as many as there are leverages (" + tiers.size() + ")");
                }
                if (!tiers.isEmpty()) {
                    checkWeights(shares);
                }
            });
            leverages = tiers;
            weights = shares;
        }

        /** Tiers of equal weight. */
        public LeverageTiers(List<Double> leverages) {
            this(leverages, Collections.nCopies(leverages.size(), 1.0));
        }

        /** The tiers up to a maximum, or the maximum alone if none of them has weight. */
        LeverageTiers upTo(double maximum) {
            int allowed = (int) leverages.stream().filter(leverage -> leverage <= maximum).count();
            return weights.subList(0, allowed).stream().allMatch(weight -> weight == 0)
                    ? new LeverageTiers(List.of(maximum))
                    : new LeverageTiers(leverages.subList(0, allowed), weights.subList(0, allowed));
        }
    }

    /** Levels by their relative distance from entry, on both sides alike, whatever leverage that takes. */
    sealed interface OverDistance extends LevelDensity {

        /** Bands in which the density is proportional to 1/d; ascending, without overlap. */
        List<DistanceBand> bands();
    }

    /**
     * Part of a density over distances.
     *
     * @param nearest
     *            smallest distance as a fraction of the entry price
     * @param farthest
     *            largest distance
     * @param weight
     *            of the coins that lie in it, 0 or within [1e-9, 1e9]; only the proportions of weights count
     */
    record DistanceBand(double nearest, double farthest, double weight) {

        /**
         * @throws InvalidValueException
         *             unless {@code 0 < nearest < farthest < 1}
         */
        public DistanceBand {
            checkDistances(nearest, farthest);
        }
    }

    /**
     * A density of any shape: in each band proportional to 1/d over the relative distances d, weighed against the others. The
     * bucket of the entry itself gets nothing: what of a band lies within half a bucket of the entry goes to the others.
     *
     * @param bands
     *            ascending, without overlap
     */
    record DistanceBands(List<DistanceBand> bands) implements OverDistance {

        /**
         * @throws InvalidValueException
         *             unless the bands ascend without overlap and have weights within their range, some of them above 0
         */
        public DistanceBands {
            bands = List.copyOf(bands);
            double end = 0;
            for (DistanceBand band : bands) {
                if (!(band.nearest() >= end)) {
                    throw new InvalidValueException("bands", bands.toString(), "must ascend without overlap");
                }
                end = band.farthest();
            }
            checkWeights(bands.stream().map(DistanceBand::weight).toList());
        }
    }

    /**
     * A density proportional to 1/d over relative distances d between entry and level, on both sides alike. The bucket of the
     * entry itself gets nothing: on a grid coarser than the nearest distance its share goes to the others.
     *
     * @param nearest
     *            smallest distance as a fraction of the entry price, for example 0.0018
     * @param farthest
     *            largest distance, for example 0.05
     */
    record InverseDistance(double nearest, double farthest) implements OverDistance {

        /**
         * @throws InvalidValueException
         *             unless {@code 0 < nearest < farthest < 1}
         */
        public InverseDistance {
            checkDistances(nearest, farthest);
        }

        @Override
        public List<DistanceBand> bands() {
            return List.of(new DistanceBand(nearest, farthest, 1));
        }
    }

    private static void checkDistances(double nearest, double farthest) {
        if (!(nearest > 0 && nearest < farthest && farthest < 1)) {
            throw new InvalidValueException("nearest", nearest + ", farthest = " + farthest,
                    "must satisfy 0 < nearest < farthest < 1");
        }
    }

    private static void checkLeverages(List<Double> leverages) {
        if (leverages.isEmpty()) {
            throw new InvalidValueException("leverages", "[]", "must not be empty");
        }
        double previous = 1;
        for (double leverage : leverages) {
            if (!(leverage > previous && leverage < Double.POSITIVE_INFINITY)) {
                throw new InvalidValueException("leverages", leverages.toString(),
                        "must ascend from above 1, each finite");
            }
            previous = leverage;
        }
    }

    private static void checkWeights(List<Double> weights) {
        for (double weight : weights) {
            if (!(weight == 0 || (weight >= 1e-9 && weight <= 1e9))) {
                throw new InvalidValueException("weights", weights.toString(),
                        "each must be 0 or satisfy 1e-9 <= weight <= 1e9");
            }
        }
        if (weights.stream().allMatch(weight -> weight == 0)) {
            throw new InvalidValueException("weights", weights.toString(), "some must be > 0");
        }
    }
}
