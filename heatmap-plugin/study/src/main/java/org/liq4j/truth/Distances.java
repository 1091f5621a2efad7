/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.Arrays;
import java.util.Optional;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationLevels.LevelVisitor;
import org.liq4j.api.heatmap.Side;

/** Collects one side's levels by their distance from spot; those on the wrong side of it are no levels to read. */
final class Distances implements LevelVisitor {

    private final Side side;
    private final double spot;
    private double[] distances = new double[1024];
    private double[] notionals = new double[1024];
    private int count;

    private Distances(Side side, double spot) {
        this.side = side;
        this.spot = spot;
    }

    /** The side's levels; empty if it has none. */
    static Optional<MassDistribution> of(LiquidationLevels levels, Side side) {
        Distances distances = new Distances(side, levels.spot());
        levels.forEachLevel(side, distances);
        return distances.count == 0
                ? Optional.empty()
                : Optional.of(MassDistribution.of(Arrays.copyOf(distances.distances, distances.count),
                        Arrays.copyOf(distances.notionals, distances.count)));
    }

    /** How far a price lies from spot in the direction of the side's levels, in basis points of spot. */
    static double basisPoints(Side side, double spot, double price) {
        return side.sign() * (spot - price) / spot * 10_000;
    }

    @Override
    public void level(double price, double notional) {
        double distance = basisPoints(side, spot, price);
        if (distance < 0) {
            return;
        }
        if (count == distances.length) {
            distances = Arrays.copyOf(distances, 2 * count);
            notionals = Arrays.copyOf(notionals, 2 * count);
        }
        distances[count] = distance;
        notionals[count] = notional;
        count++;
    }
}
