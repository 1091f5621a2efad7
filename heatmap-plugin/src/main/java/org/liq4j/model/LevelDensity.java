/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.List;

import org.liq4j.api.market.InvalidValueException;

/** How the liquidation levels of new positions are spread around their entry price. */
public sealed interface LevelDensity {

    /**
     * A few leverages; each level is the exact liquidation price of an isolated position.
     *
     * @param leverages
     *            ascending, each {@code > 1}
     */
    record LeverageTiers(List<Double> leverages) implements LevelDensity {

        /**
         * @throws InvalidValueException
         *             unless there is a leverage and they ascend from above 1
         */
        public LeverageTiers {
            leverages = List.copyOf(leverages);
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

        /** The tiers up to a maximum, or the maximum alone if all are above it. */
        LeverageTiers upTo(double maximum) {
            List<Double> allowed = leverages.stream().filter(leverage -> leverage <= maximum).toList();
            return new LeverageTiers(allowed.isEmpty() ? List.of(maximum) : allowed);
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
    record InverseDistance(double nearest, double farthest) implements LevelDensity {

        /**
         * @throws InvalidValueException
         *             unless {@code 0 < nearest < farthest < 1}
         */
        public InverseDistance {
            if (!(nearest > 0 && nearest < farthest && farthest < 1)) {
                throw new InvalidValueException("nearest", nearest + ", farthest = " + farthest,
                        "must hold 0 < nearest < farthest < 1");
            }
        }
    }
}
