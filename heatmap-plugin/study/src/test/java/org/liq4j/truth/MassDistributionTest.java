/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MassDistributionTest {

    private static MassDistribution of(double... pointsAndMasses) {
        double[] points = new double[pointsAndMasses.length / 2];
        double[] masses = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = pointsAndMasses[2 * i];
            masses[i] = pointsAndMasses[2 * i + 1];
        }
        return MassDistribution.of(points, masses);
    }

    @Test
    void workIsMassTimesDistance() {
        assertEquals(30, of(100, 5).earthMover(of(130, 2)), 1e-12);
        assertEquals(0, of(100, 5, 200, 5).earthMover(of(200, 1, 100, 1)), 1e-12);
        // Three quarters at 0 and a quarter at 100, against half and half: a quarter goes all the way.
        assertEquals(25, of(0, 3, 100, 1).earthMover(of(0, 1, 100, 1)), 1e-12);
        assertEquals(50, of(0, 1, 100, 1).earthMover(of(50, 1)), 1e-12);
    }

    @Test
    void onlyWhatIsWithinReachPairsAndNothingPairsTwice() {
        assertEquals(1, of(100, 1).matchedShare(of(125, 1), 25), 1e-12);
        assertEquals(0, of(100, 1).matchedShare(of(125.1, 1), 25), 1e-12);
        assertEquals(0.25, of(0, 3, 100, 1).matchedShare(of(100, 1), 25), 1e-12);
        assertEquals(0.75, of(0, 3, 100, 1).matchedShare(of(0, 1, 10, 1), 25), 1e-12);
        // The point at 20 must go to 40, so that the one at 0 finds the one at 10.
        assertEquals(1, of(0, 1, 20, 1).matchedShare(of(10, 1, 40, 1), 25), 1e-12);
    }

    @Test
    void aPartIsBroughtToAddUpToOne() {
        MassDistribution part = of(10, 1, 500, 1, 501, 2).upTo(500);
        assertEquals(2, part.count());
        assertEquals(0.5, part.mass(1), 1e-12);
        assertEquals(0.5, of(10, 1, 500, 1, 501, 2).massUpTo(500), 1e-12);
    }

    @Test
    void badMassesAreRefusedByName() {
        assertEquals("total mass = 0.0: must satisfy 0 < total mass < infinity",
                assertThrows(InvalidValueException.class, () -> of(1, 0)).getMessage());
        assertEquals("mass = -1.0: must satisfy 0 <= mass < infinity",
                assertThrows(InvalidValueException.class, () -> of(1, -1)).getMessage());
        assertEquals("point = NaN: must be a finite number",
                assertThrows(InvalidValueException.class, () -> of(Double.NaN, 1)).getMessage());
    }

    @Test
    void bothMeasuresAgreeWithTwinsOverSingleGrains() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int grains = 1 + random.nextInt(12);
            double[] own = points(random, grains);
            double[] other = points(random, grains);
            double[] ones = new double[grains];
            Arrays.fill(ones, 1);
            MassDistribution a = MassDistribution.of(own, ones);
            MassDistribution b = MassDistribution.of(other, ones);
            double tolerance = random.nextInt(30);
            String message = "seed " + seed;
            assertEquals(work(own, other), a.earthMover(b), 1e-9, message);
            assertEquals(a.earthMover(b), b.earthMover(a), 1e-9, message);
            assertEquals((double) mostPairs(own, other, tolerance) / grains, a.matchedShare(b, tolerance), 1e-9,
                    message);
            assertEquals(a.matchedShare(b, tolerance), b.matchedShare(a, tolerance), 1e-9, message);
        }
    }

    /** Whole numbers in a small range, so that points coincide and reach each other exactly. */
    private static double[] points(Random random, int count) {
        return random.doubles(count, 0, 80).map(Math::floor).toArray();
    }

    /** Grains keep their order when they are moved best. */
    private static double work(double[] own, double[] other) {
        double[] a = own.clone();
        double[] b = other.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    /** A maximum matching by augmenting paths. */
    private static int mostPairs(double[] own, double[] other, double tolerance) {
        int[] partner = new int[other.length];
        Arrays.fill(partner, -1);
        int pairs = 0;
        for (int i = 0; i < own.length; i++) {
            pairs += augment(own, other, tolerance, i, partner, new boolean[other.length]) ? 1 : 0;
        }
        return pairs;
    }

    private static boolean augment(double[] own, double[] other, double tolerance, int i, int[] partner,
            boolean[] seen) {
        for (int j = 0; j < other.length; j++) {
            if (!seen[j] && Math.abs(own[i] - other[j]) <= tolerance) {
                seen[j] = true;
                if (partner[j] < 0 || augment(own, other, tolerance, partner[j], partner, seen)) {
                    partner[j] = i;
                    return true;
                }
            }
        }
        return false;
    }
}
