/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was measured over groups of so many minutes. The five figures after the rows are R^2 on the test rows.
 *
 * @param minutes
 *            length of a group
 * @param trainingRows
 *            rows of the fit, two for each group
 * @param testRows
 *            rows of the measurement
 * @param activity
 *            R^2 of activity
 * @param range
 *            R^2 of the control
 * @param heat
 *            R^2 of heat alone
 * @param all
 *            R^2 of control and heat
 * @param shifted
 *            R^2 that the heat of one day earlier gains over the control
 * @param intervals
 *            of the five figures
 * @param heatOverRange
 *            of heat - range
 * @param allOverRange
 *            of all - range
 * @param rankCorrelations
 *            Spearman's, on the test rows; empty where a prediction does not vary
 * @param longs
 *            R^2 of the same fits on the test rows of longs alone; empty if their liquidations do not vary
 * @param shorts
 *            the same of shorts
 * @param heatCalibration
 *            predicted against realised, heat alone
 * @param allCalibration
 *            the same, control and heat
 * @param leftOut
 *            regressors that are constant on the training rows
 */
public record HorizonScore(int minutes, int trainingRows, int testRows, double activity, double range, double heat,
        double all, double shifted, ByRegressors<Interval> intervals, Interval heatOverRange, Interval allOverRange,
        ByRegressors<OptionalDouble> rankCorrelations, ByRegressors<OptionalDouble> longs,
        ByRegressors<OptionalDouble> shorts, List<Decile> heatCalibration, List<Decile> allCalibration,
        List<String> leftOut) {

    public HorizonScore {
        heatCalibration = List.copyOf(heatCalibration);
        allCalibration = List.copyOf(allCalibration);
        leftOut = List.copyOf(leftOut);
    }
}
