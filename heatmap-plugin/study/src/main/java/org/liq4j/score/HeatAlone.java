/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.BitSet;
import java.util.OptionalDouble;

import org.liq4j.api.InvalidValueException;

/**
 * R^2 of heat alone and nothing else, for searches that ask for it thousands of times with ever other flows: what does not
 * depend on the flows is made once. Fitted on some kept rows and measured on others, or on the same.
 */
public final class HeatAlone {

    private final BarGroups groups;
    private final int[] fitted;
    private final int[] measured;
    private final double[] fittedTargets;
    private final double[] measuredTargets;

    /**
     * @param minutes
     *            length of a group
     * @param fitted
     *            kept rows to fit on; groups that lie within are used
     * @param measured
     *            kept rows to measure on
     * @throws InvalidValueException
     *             if groups are not a whole number of bars, or fewer than 4 lie within either choice
     */
    public HeatAlone(ScoreBars bars, int minutes, BitSet fitted, BitSet measured) {
        if (minutes < 1 || !bars.divides(minutes)) {
            throw new InvalidValueException("minutes", Integer.toString(minutes),
                    "must be a positive multiple of the bar's length, " + bars.barDuration());
        }
        this.groups = new BarGroups(bars, minutes);
        this.fitted = groups.within(fitted);
        this.measured = groups.within(measured);
        requireGroups("fitted", this.fitted);
        requireGroups("measured", this.measured);
        this.fittedTargets = groups.targets(this.fitted);
        this.measuredTargets = groups.targets(this.measured);
    }

    private static void requireGroups(String choice, int[] groups) {
        if (groups.length < 4) {
            throw new InvalidValueException(choice, groups.length + " groups", "must satisfy >= 4 whole groups");
        }
    }

    /** R^2 on the measured rows; empty if liquidations do not vary there. */
    public OptionalDouble rSquared(BarFlows flows) {
        LeastSquares fit = LeastSquares.fit(HeatRegressors.rows(groups, flows, fitted, 0), fittedTargets);
        return FitQuality.rSquared(measuredTargets, fit.predict(HeatRegressors.rows(groups, flows, measured, 0)));
    }
}
