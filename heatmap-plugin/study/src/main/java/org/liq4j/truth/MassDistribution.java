/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * Mass on a line, brought to add up to 1: one side's levels by their distance from spot. Immutable.
 *
 * <p>
 * <i>Earth mover.</i> The least work that turns one distribution into another, in units of the line. On a line it is the area
 * between the two cumulative distributions, the integral of |F(x) - G(x)| (Vallender, 1974).
 *
 * <p>
 * <i>Matched share.</i> The largest share of the mass that can be paired one to one with mass of the other distribution no
 * farther away than a tolerance: a maximum flow in a graph whose edges join the points within the tolerance. All points reach
 * equally far, so pairing the lowest unpaired points that reach each other is optimal: a point that a lower one leaves over
 * can be exchanged for it in any other pairing.
 */
public final class MassDistribution {

    private final double[] points;
    private final double[] masses;

    private MassDistribution(double[] points, double[] masses) {
        this.points = points;
        this.masses = masses;
    }

    /**
     * Sorts the points and brings the masses to add up to 1.
     *
     * @param points
     *            finite, in any order
     * @param masses
     *            of the points, {@code >= 0}; not all 0
     * @throws InvalidValueException
     *             if a number breaks its rule, or there are not as many masses as points
     */
    public static MassDistribution of(double[] points, double[] masses) {
        if (points.length != masses.length) {
            throw new InvalidValueException("masses", masses.length + " of them",
                    "must be as many as the points, " + points.length);
        }
        double total = 0;
        for (int i = 0; i < points.length; i++) {
            Require.finite("point", points[i]);
            Require.notNegative("mass", masses[i]);
            total += masses[i];
        }
        Require.positive("total mass", total);
        IntStream indexes = IntStream.range(0, points.length);
        int[] order = ascend(points)
                ? indexes.toArray()
                : indexes.boxed().sorted(Comparator.comparingDouble(i -> points[i])).mapToInt(Integer::intValue)
                        .toArray();
        double sum = total;
        return new MassDistribution(Arrays.stream(order).mapToDouble(i -> points[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> masses[i] / sum).toArray());
    }

    private static boolean ascend(double[] points) {
        for (int i = 1; i < points.length; i++) {
            if (points[i - 1] > points[i]) {
                return false;
            }
        }
        return true;
    }

    /** Number of points. */
    public int count() {
        return points.length;
    }

    /** A point, 0 the lowest. */
    double point(int index) {
        return points[index];
    }

    /** Its share of the mass. */
    double mass(int index) {
        return masses[index];
    }

    /** Share of the mass at points up to a limit, inclusive. */
    public double massUpTo(double limit) {
        double sum = 0;
        for (int i = 0; i < points.length && points[i] <= limit; i++) {
            sum += masses[i];
        }
        return sum;
    }

    /** The part up to a limit, inclusive, brought to add up to 1; it must hold mass. */
    MassDistribution upTo(double limit) {
        int count = 0;
        while (count < points.length && points[count] <= limit) {
            count++;
        }
        return of(Arrays.copyOf(points, count), Arrays.copyOf(masses, count));
    }

    /** Work that turns this into the other, in units of the line. */
    public double earthMover(MassDistribution other) {
        int i = 0;
        int j = 0;
        double ahead = 0;
        double last = Math.min(points[0], other.points[0]);
        double work = 0;
        while (i < points.length || j < other.points.length) {
            boolean own = j == other.points.length || (i < points.length && points[i] <= other.points[j]);
            double point = own ? points[i] : other.points[j];
            work += Math.abs(ahead) * (point - last);
            last = point;
            ahead += own ? masses[i++] : -other.masses[j++];
        }
        return work;
    }

    /** Share of the mass that pairs with mass of the other no farther away than the tolerance. */
    public double matchedShare(MassDistribution other, double tolerance) {
        int i = 0;
        int j = 0;
        double left = masses[0];
        double otherLeft = other.masses[0];
        double matched = 0;
        while (i < points.length && j < other.points.length) {
            double distance = points[i] - other.points[j];
            double paired = Math.abs(distance) <= tolerance ? Math.min(left, otherLeft) : 0;
            matched += paired;
            left -= paired;
            otherLeft -= paired;
            // What is used up is done; of two that do not reach each other the lower one reaches nothing more.
            boolean ownIsDone = left == 0 || (otherLeft > 0 && distance < 0);
            if (ownIsDone) {
                i++;
                left = i < points.length ? masses[i] : 0;
            } else {
                j++;
                otherLeft = j < other.points.length ? other.masses[j] : 0;
            }
        }
        return matched;
    }
}
