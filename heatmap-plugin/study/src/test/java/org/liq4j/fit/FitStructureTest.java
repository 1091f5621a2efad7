/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.fit.FitStructure.Range;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity.DistanceBands;
import org.liq4j.model.LevelDensity.InverseDistance;
import org.liq4j.model.OpenInterestSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FitStructureTest {

    private static final OpenInterestSettings BASE = OpenInterestSettings.DEFAULT;

    private static double[] start(FitStructure structure) {
        return structure.ranges().stream().mapToDouble(Range::start).toArray();
    }

    @ParameterizedTest
    @EnumSource
    void everyPointWithinTheRangesIsAModel(FitStructure structure) {
        assertTrue(structure.ranges().stream()
                .allMatch(range -> range.low() <= range.start() && range.start() <= range.high()));
        for (double[] point : new double[][]{start(structure),
                structure.ranges().stream().mapToDouble(Range::low).toArray(),
                structure.ranges().stream().mapToDouble(Range::high).toArray()}) {
            OpenInterestSettings settings = structure.settings(point, BASE);
            assertEquals(BASE.cohorts().getFirst(), settings.cohorts().getFirst());
            assertEquals(1, settings.cohorts().stream().mapToDouble(CohortSettings::share).sum(), 1e-12);
            assertEquals(point[3], settings.wickRetention());
        }
    }

    @Test
    void theClocksAndTheReachBeginWithTheDefaultParameters() {
        for (FitStructure structure : new FitStructure[]{FitStructure.CLOCKS, FitStructure.REACH}) {
            OpenInterestSettings settings = structure.settings(start(structure), BASE);
            for (int c = 0; c < 3; c++) {
                CohortSettings expected = BASE.cohorts().get(c);
                CohortSettings actual = settings.cohorts().get(c);
                assertEquals(expected.share(), actual.share(), 1e-12);
                assertEquals(expected.turnover(), actual.turnover(), 1e-12);
            }
            InverseDistance density = assertInstanceOf(InverseDistance.class,
                    settings.cohorts().getLast().density());
            assertEquals(0.0018, density.nearest(), 1e-15);
            assertEquals(0.05, density.farthest(), 1e-15);
            assertEquals(0, settings.wickRetention());
        }
    }

    @Test
    void weightsThatAreSmallBesideTheLargestAreNone() {
        double[] point = start(FitStructure.SHAPE);
        point[4] = FitStructure.SHAPE.ranges().get(4).low();
        point[5] = Math.log(20);
        DistanceBands bands = assertInstanceOf(DistanceBands.class,
                FitStructure.SHAPE.settings(point, BASE).cohorts().get(1).density());
        assertEquals(0, bands.bands().getFirst().weight());
        assertEquals(1, bands.bands().get(1).weight());
    }
}
