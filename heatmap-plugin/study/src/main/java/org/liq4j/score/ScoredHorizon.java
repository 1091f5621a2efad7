/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

import org.liq4j.api.InvalidValueException;

/** One horizon of a score: what does not depend on the model is made once. */
final class ScoredHorizon {

    private final int minutes;
    private final BarGroups groups;
    private final int[] training;
    private final int[] test;
    private final double[][] trainingControl;
    private final double[][] testControl;
    private final double[] trainingTargets;
    private final double[] testTargets;
    private final ResampledFit resampled;
    private final LeastSquares control;
    private final double[] activityPrediction;
    private final double[] controlPrediction;

    /**
     * @throws InvalidValueException
     *             if nothing at all was liquidated in a part
     */
    ScoredHorizon(ScoreBars bars, ScoreSplit split, int minutes, long seed) {
        this.minutes = minutes;
        this.groups = new BarGroups(bars, minutes);
        this.training = groups.within(split.training());
        this.test = groups.within(split.test());
        ControlRegressors regressors = new ControlRegressors(groups);
        this.trainingControl = regressors.rows(training);
        this.testControl = regressors.rows(test);
        this.trainingTargets = groups.targets(training);
        this.testTargets = groups.targets(test);
        requireLiquidations("training", trainingTargets);
        requireLiquidations("test", testTargets);
        this.resampled = new ResampledFit(
                new BlockBootstrap(seed, test.length, Math.max(1, BlockBootstrap.BLOCK_MINUTES / minutes)),
                testTargets);
        this.control = LeastSquares.fit(trainingControl, trainingTargets);
        this.controlPrediction = control.predict(testControl);
        double[][] activity = first(trainingControl, ControlRegressors.ACTIVITY);
        this.activityPrediction = LeastSquares.fit(activity, trainingTargets)
                .predict(first(testControl, ControlRegressors.ACTIVITY));
    }

    private static void requireLiquidations(String part, double[] targets) {
        if (FitQuality.rSquared(targets, targets).isEmpty()) {
            throw new InvalidValueException("liquidated coins", "the same in all of the " + part + " part",
                    "must vary for anything to be explained");
        }
    }

    HorizonScore score(BarFlows flows) {
        double[][] trainingHeat = HeatRegressors.rows(groups, flows, training, 0);
        LeastSquares heat = LeastSquares.fit(trainingHeat, trainingTargets);
        double[][] testHeat = HeatRegressors.rows(groups, flows, test, 0);
        double[] heatPrediction = heat.predict(testHeat);
        double[] allPrediction = besideControl(trainingHeat, testHeat);
        double[] shiftedPrediction = besideControl(HeatRegressors.rows(groups, flows, training, groups.day()),
                HeatRegressors.rows(groups, flows, test, groups.day()));
        ByRegressors<double[]> predictions = new ByRegressors<>(activityPrediction, controlPrediction, heatPrediction,
                allPrediction, shiftedPrediction);

        ByRegressors<OptionalDouble> pooled = figures(predictions, testTargets, FitQuality::rSquared);
        double[] rangeSamples = resampled.rSquared(controlPrediction);
        double[] heatSamples = resampled.rSquared(heatPrediction);
        double[] allSamples = resampled.rSquared(allPrediction);
        ByRegressors<Interval> intervals = new ByRegressors<>(
                BlockBootstrap.interval(resampled.rSquared(activityPrediction)), BlockBootstrap.interval(rangeSamples),
                BlockBootstrap.interval(heatSamples), BlockBootstrap.interval(allSamples),
                BlockBootstrap.interval(minus(resampled.rSquared(shiftedPrediction), rangeSamples)));
        return new HorizonScore(minutes, 2 * training.length, 2 * test.length, pooled.activity().orElseThrow(),
                pooled.range().orElseThrow(), pooled.heat().orElseThrow(), pooled.all().orElseThrow(),
                pooled.shifted().orElseThrow(), intervals, BlockBootstrap.interval(minus(heatSamples, rangeSamples)),
                BlockBootstrap.interval(minus(allSamples, rangeSamples)),
                figures(predictions, testTargets, FitQuality::rankCorrelation), ofSide(predictions, 0),
                ofSide(predictions, 1), Decile.of(testTargets, heatPrediction), Decile.of(testTargets, allPrediction),
                leftOut(heat));
    }

    /** Predictions of control and two columns more. */
    private double[] besideControl(double[][] trainingColumns, double[][] testColumns) {
        return LeastSquares.fit(joined(trainingControl, trainingColumns), trainingTargets)
                .predict(joined(testControl, testColumns));
    }

    private ByRegressors<OptionalDouble> ofSide(ByRegressors<double[]> predictions, int offset) {
        return figures(
                new ByRegressors<>(everySecond(predictions.activity(), offset),
                        everySecond(predictions.range(), offset),
                        everySecond(predictions.heat(), offset), everySecond(predictions.all(), offset),
                        everySecond(predictions.shifted(), offset)),
                everySecond(testTargets, offset), FitQuality::rSquared);
    }

    private static ByRegressors<OptionalDouble> figures(ByRegressors<double[]> predictions, double[] targets,
            BiFunction<double[], double[], OptionalDouble> figure) {
        OptionalDouble range = figure.apply(targets, predictions.range());
        OptionalDouble shifted = figure.apply(targets, predictions.shifted());
        return new ByRegressors<>(figure.apply(targets, predictions.activity()), range,
                figure.apply(targets, predictions.heat()), figure.apply(targets, predictions.all()),
                range.isEmpty() || shifted.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(shifted.getAsDouble() - range.getAsDouble()));
    }

    private List<String> leftOut(LeastSquares heat) {
        List<String> leftOut = new ArrayList<>();
        addLeftOut(leftOut, control, ControlRegressors.names());
        addLeftOut(leftOut, heat, HeatRegressors.names());
        return leftOut;
    }

    private static void addLeftOut(List<String> leftOut, LeastSquares fit, List<String> names) {
        for (int c = 0; c < names.size(); c++) {
            if (fit.isLeftOut(c)) {
                leftOut.add(names.get(c));
            }
        }
    }

    private static double[][] first(double[][] rows, int columns) {
        double[][] first = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            first[i] = Arrays.copyOf(rows[i], columns);
        }
        return first;
    }

    private static double[][] joined(double[][] left, double[][] right) {
        double[][] joined = new double[left.length][];
        for (int i = 0; i < left.length; i++) {
            joined[i] = Arrays.copyOf(left[i], left[i].length + right[i].length);
            System.arraycopy(right[i], 0, joined[i], left[i].length, right[i].length);
        }
        return joined;
    }

    private static double[] everySecond(double[] rows, int offset) {
        double[] side = new double[rows.length / 2];
        for (int i = 0; i < side.length; i++) {
            side[i] = rows[2 * i + offset];
        }
        return side;
    }

    private static double[] minus(double[] left, double[] right) {
        double[] difference = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            difference[i] = left[i] - right[i];
        }
        return difference;
    }
}
