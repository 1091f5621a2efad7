/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ClusterValuesTest {

    private static final DensitySettings DENSITY = DensitySettings.DEFAULT;

    @Test
    void theNearEdgeIsTheOneThatPriceMeetsFirst() {
        DenseRange longs = new DenseRange(Side.LONG, 98, 99, 98.5, 1);
        DenseRange shorts = new DenseRange(Side.SHORT, 101, 103, 102, 1);
        assertEquals(99, longs.nearEdge());
        assertEquals(98, longs.farEdge());
        assertEquals(0.01, longs.distance(100), 1e-15);
        assertEquals(101, shorts.nearEdge());
        assertEquals(103, shorts.farEdge());
        assertEquals(0.01, shorts.distance(100), 1e-15);
        assertEquals(0, shorts.distance(102));
    }

    @Test
    void theDefaultsAreThoseDocumented() {
        assertEquals(new DensitySettings(0.001, 0.1, 2), DensitySettings.DEFAULT);
        assertEquals(new ClusterSettings(DENSITY, 0.0001, Duration.ofMinutes(90), 15, Duration.ofHours(1),
                Duration.ofDays(1), 200), ClusterSettings.DEFAULT);
        assertEquals(new ReadingSettings(DENSITY, 0.01, 0.5, 0.1, 0.5, 0.5, 0.0001, 0.05), ReadingSettings.DEFAULT);
    }

    @Test
    void valuesOutOfRangeAreRefusedByName() {
        assertRefused("bandWidth", () -> new DensitySettings(0, 0.1, 2));
        assertRefused("bandWidth", () -> new DensitySettings(Double.NaN, 0.1, 2));
        assertRefused("window", () -> new DensitySettings(0.01, 1, 2));
        assertRefused("multiple", () -> new DensitySettings(0.01, 0.1, Double.POSITIVE_INFINITY));
        assertRefused("levelWidth", () -> cluster(-1, 90, 15, 0));
        assertRefused("staleAfter", () -> cluster(0, -1, 15, 0));
        assertRefused("reactionBars", () -> cluster(0, 90, 0, 0));
        assertRefused("maximumCleared", () -> cluster(0, 90, 15, -1));
        assertRefused("fragilityReach", () -> new ReadingSettings(DENSITY, 0, 0.5, 0.1, 0.5, 0.5, 1e-4, 0.05));
        assertRefused("whipsawFragility", () -> new ReadingSettings(DENSITY, 0.01, 0, 0.1, 0.5, 0.5, 1e-4, 0.05));
        assertRefused("quietMultiple", () -> new ReadingSettings(DENSITY, 0.01, 0.5, 0.1, -1, 0.5, 1e-4, 0.05));
        assertRefused("painRange", () -> new ReadingSettings(DENSITY, 0.01, 0.5, 0.1, 0.5, 0.5, 1e-4, 1e-4));
        assertRefused("bidNotional", () -> new OrderBookDepth(0.01, 0, 1));
        assertRefused("basisPointsPerMillion", () -> new LinearImpact(-1));
    }

    private static ClusterSettings cluster(double levelWidth, int staleMinutes, int reactionBars, int cleared) {
        return new ClusterSettings(DENSITY, levelWidth, Duration.ofMinutes(staleMinutes), reactionBars, Duration.ZERO,
                Duration.ZERO, cleared);
    }

    private static void assertRefused(String field, Executable executable) {
        assertEquals(field, assertThrows(InvalidValueException.class, executable).field());
    }
}
