/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.fit.FitStructure.Range;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ParameterSearchTest {

    private static final List<Range> RANGES = List.of(new Range(-1, 0, 1), new Range(0, 0, 10));

    @Test
    void findsAMaximumWithinTheRangesAndAtTheirEdge() {
        ParameterSearch search = new ParameterSearch(7, 600);
        assertArrayEquals(new double[]{0.3, 4},
                search.maximise(RANGES, point -> -Math.pow(point[0] - 0.3, 2) - Math.pow(point[1] - 4, 2)), 0.05);
        double[] edge = search.maximise(RANGES, point -> point[0] + point[1]);
        assertArrayEquals(new double[]{1, 10}, edge, 0.05);
        for (int i = 0; i < edge.length; i++) {
            assertTrue(edge[i] <= RANGES.get(i).high());
        }
    }

    @Test
    void staysAtTheStartWhereNothingIsBetter() {
        assertArrayEquals(new double[]{0, 0}, new ParameterSearch(7, 100).maximise(RANGES,
                point -> point[0] == 0 && point[1] == 0 ? 1 : 0));
    }

    @Test
    void theSameSeedGivesTheSamePoint() {
        assertArrayEquals(new ParameterSearch(3, 80).maximise(RANGES, point -> Math.sin(5 * point[0]) + point[1]),
                new ParameterSearch(3, 80).maximise(RANGES, point -> Math.sin(5 * point[0]) + point[1]));
    }

    @Test
    void fewEvaluationsAreRefused() {
        assertEquals("evaluations = 49: must be >= 50",
                assertThrows(InvalidValueException.class, () -> new ParameterSearch(1, 49)).getMessage());
    }
}
