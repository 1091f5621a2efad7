/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.model.LevelDensity.DistanceBand;
import org.liq4j.model.LevelDensity.DistanceBands;
import org.liq4j.model.LevelDensity.InverseDistance;
import org.liq4j.model.LevelDensity.LeverageTiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What densities accept; where their levels lie is compared with the naive book. */
class LevelDensityTest {

    private static void refused(String rule, Runnable construction) {
        assertEquals(rule, assertThrows(InvalidValueException.class, construction::run).rule());
    }

    @Test
    void tiersAscendAndAreWeighed() {
        refused("must not be empty", () -> new LeverageTiers(List.of()));
        refused("must ascend from above 1, each finite", () -> new LeverageTiers(List.of(5.0, 5.0)));
        refused("must ascend from above 1, each finite", () -> new LeverageTiers(List.of(1.0)));
        refused("must be as many as there are leverages (2)",
                () -> new LeverageTiers(List.of(5.0, 10.0), List.of(1.0)));
        refused("each must be 0 or satisfy 1e-9 <= weight <= 1e9",
                () -> new LeverageTiers(List.of(5.0, 10.0), List.of(1.0, -1.0)));
        refused("each must be 0 or satisfy 1e-9 <= weight <= 1e9",
                () -> new LeverageTiers(List.of(5.0), List.of(Double.NaN)));
        refused("some must be > 0", () -> new LeverageTiers(List.of(5.0), List.of(0.0)));
    }

    @Test
    void bandsAscendWithoutOverlap() {
        refused("must satisfy 0 < nearest < farthest < 1", () -> new InverseDistance(0, 0.1));
        refused("must satisfy 0 < nearest < farthest < 1", () -> new DistanceBand(0.2, 0.2, 1));
        refused("must satisfy 0 < nearest < farthest < 1", () -> new DistanceBand(0.2, 1, 1));
        refused("must ascend without overlap", () -> new DistanceBands(
                List.of(new DistanceBand(0.01, 0.03, 1), new DistanceBand(0.02, 0.04, 1))));
        refused("some must be > 0", () -> new DistanceBands(List.of(new DistanceBand(0.01, 0.03, 0))));
        refused("some must be > 0", () -> new DistanceBands(List.of()));
        refused("each must be 0 or satisfy 1e-9 <= weight <= 1e9",
                () -> new DistanceBands(List.of(new DistanceBand(0.01, 0.03, -1))));
    }

    @Test
    void tiersAboveAMaximumAreLeftOutWithTheirWeights() {
        LeverageTiers tiers = new LeverageTiers(List.of(5.0, 10.0, 20.0), List.of(0.0, 2.0, 3.0));
        assertEquals(new LeverageTiers(List.of(5.0, 10.0), List.of(0.0, 2.0)), tiers.upTo(15));
        assertEquals(new LeverageTiers(List.of(7.0)), tiers.upTo(7));
        assertEquals(new LeverageTiers(List.of(2.0)), tiers.upTo(2));
    }
}
