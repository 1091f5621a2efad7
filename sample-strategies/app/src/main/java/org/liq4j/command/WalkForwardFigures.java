/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.liq4j.history.MarketHistory;
import org.liq4j.report.WalkForwardReport;
import org.liq4j.validation.Criterion;
import org.liq4j.validation.DeflatedSharpe;
import org.liq4j.validation.GridStatistics;
import org.liq4j.validation.SharpeMoments;
import org.liq4j.validation.StationaryBootstrap;
import org.liq4j.validation.WalkForwardResult;

/**
 * Brings a walk forward into the figures of its report: times for bars, a year's Sharpe ratio for a bar's.
 *
 * @param history
 *            that was walked
 * @param all
 *            what all trials did over it
 * @param criterion
 *            of the steps' figures
 * @param trials
 *            to count
 */
record WalkForwardFigures(MarketHistory history, GridStatistics all, Criterion criterion, int trials) {

    private static final double CONFIDENCE = 0.95;

    List<WalkForwardReport.Window> windows(WalkForwardResult walked) {
        return walked.steps().stream()
                .map(step -> new WalkForwardReport.Window(start(step.window().train().start()),
                        history.endTime(step.window().train().end() - 1), start(step.window().test().start()),
                        history.endTime(step.window().test().end() - 1), step.chosen(), yearly(step.inSample()),
                        yearly(step.outOfSample())))
                .toList();
    }

    private double yearly(double figure) {
        return switch (criterion) {
            case TOTAL_RETURN -> figure;
            case SHARPE -> annual() * figure;
        };
    }

    private Instant start(int bar) {
        return history.endTime(bar).minus(history.barDuration());
    }

    WalkForwardReport.Best best() {
        return new WalkForwardReport.Best(all.best(), annual() * all.moments().sharpe(),
                DeflatedSharpe.of(all.moments(), all.variance(), trials));
    }

    WalkForwardReport.OutOfSample outOfSample(WalkForwardResult walked, StationaryBootstrap bootstrap) {
        double[] returns = walked.returns();
        SharpeMoments moments = SharpeMoments.of(returns);
        return new WalkForwardReport.OutOfSample(returns.length, Criterion.TOTAL_RETURN.of(returns), mean(returns),
                bootstrap.interval(returns, WalkForwardFigures::mean, CONFIDENCE), annual() * moments.sharpe(),
                bootstrap.interval(returns, sample -> annual() * Criterion.SHARPE.of(sample), CONFIDENCE),
                bootstrap.meanBlock(), bootstrap.samples(), DeflatedSharpe.of(moments, all.variance(), trials));
    }

    private static double mean(double... returns) {
        double sum = 0;
        for (double each : returns) {
            sum += each;
        }
        return sum / returns.length;
    }

    /** Crypto trades every day. */
    private double annual() {
        return Math.sqrt((double) Duration.ofDays(365).toMillis() / history.barDuration().toMillis());
    }
}
