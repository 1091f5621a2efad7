/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.BooleanRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.RoundTrip;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class WalkForwardTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final StrategyRun WITHOUT_FEES = new BacktestRun(new Backtest(1_000, 0));

    private static Instant start(int bar) {
        return START.plus(Duration.ofMinutes(bar));
    }

    /** Rises by 1 % a bar for 20 bars, falls by 1 % a bar for 20, and so on; each bar opens at the close before. */
    private static BarSeries waves(int bars) {
        MarketHistory.Builder history = MarketHistory.builder(Instrument.parse("TEST:WAVES"), Duration.ofMinutes(1));
        double open = 100;
        for (int i = 0; i < bars; i++) {
            double close = i % 40 < 20 ? open * 1.01 : open / 1.01;
            history.add(HistoryBar.of(Candle.of(start(i), start(i + 1), open, Math.max(open, close),
                    Math.min(open, close), close, 1)));
            open = close;
        }
        return BarSeriesFactory.of(history.build(), DoubleNumFactory.getInstance());
    }

    private static TwoSidedStrategy always(boolean isLong) {
        return new TwoSidedStrategy(
                new BaseStrategy("long", isLong ? BooleanRule.TRUE : BooleanRule.FALSE, BooleanRule.FALSE, 0,
                        TradeType.BUY),
                new BaseStrategy("short", isLong ? BooleanRule.FALSE : BooleanRule.TRUE, BooleanRule.FALSE, 0,
                        TradeType.SELL));
    }

    @Test
    void aRunTradesWithinItsWindowOnly() {
        BarSeries series = waves(40);
        StrategyOutcome outcome = WITHOUT_FEES.run(series,
                WindowedStrategy.of(always(true), series, new BarRange(5, 15)));
        RoundTrip trade = outcome.trades().getFirst();
        assertEquals(1, outcome.trades().size());
        // Asked for at the close of bar 5, executed at the next open; closed at the open of the last bar, 14.
        assertEquals(start(6), trade.entryTime());
        assertEquals(start(14), trade.exitTime());
        assertEquals(1_000, outcome.equity(5));
        assertEquals(1_000 * Math.pow(1.01, 8), outcome.equity(14), 1e-6);
        assertEquals(outcome.equity(14), outcome.equity(39));
        assertArrayEquals(new double[]{0, 0.01, 0.01}, outcome.returns(5, 8), 1e-9);
    }

    /** Trained on a rise, tested on the fall after it, and the other way round: in-sample gains, out-of-sample losses. */
    @Test
    void theBestOfTheTrainingIsTriedOnTheTest() {
        BarSeries series = waves(80);
        List<WalkForwardWindow> windows = new WalkForwardPlan(20, 20, 0, 0, false).windows(80);
        WalkForwardResult walked = new WalkForward(series, WITHOUT_FEES, Criterion.TOTAL_RETURN, windows)
                .walk(List.of(new Trial("long", always(true)), new Trial("short", always(false))));
        assertEquals(List.of("long", "short", "long"),
                walked.steps().stream().map(WalkForwardResult.Step::chosen).toList());
        // From the open of the window's second bar to that of its last: 18 bars.
        assertEquals(Math.pow(1.01, 18) - 1, walked.steps().getFirst().inSample(), 1e-9);
        assertEquals(Math.pow(1.01, -18) - 1, walked.steps().getFirst().outOfSample(), 1e-9);
        assertEquals(60, walked.returns().length);
    }

    @Test
    void rollingWindowsMoveOnAndAnchoredOnesGrow() {
        assertEquals(List.of(window(0, 85, 100, 140), window(40, 125, 140, 180), window(80, 165, 180, 200)),
                new WalkForwardPlan(100, 40, 10, 5, false).windows(200));
        assertEquals(List.of(window(0, 85, 100, 140), window(0, 125, 140, 180)),
                new WalkForwardPlan(100, 40, 10, 5, true).windows(199));
    }

    private static WalkForwardWindow window(int trainStart, int trainEnd, int testStart, int testEnd) {
        return new WalkForwardWindow(new BarRange(trainStart, trainEnd), new BarRange(testStart, testEnd));
    }

    @Test
    void allTrialsAreComparedOverAllBars() {
        BarSeries series = waves(80);
        List<Trial> trials = List.of(new Trial("long", always(true)), new Trial("short", always(false)));
        GridStatistics found = statistics(series, trials);
        // Blocks of a rise or a fall each. Two rises choose long, which falls in the others; so do two falls with short.
        // One of each is a draw within rounding, and then another draw.
        assertEquals(6, found.overfitting().orElseThrow().splits());
        assertEquals(80, found.moments().observations());
        GridStatistics single = statistics(series, trials.subList(0, 1));
        assertEquals(0, single.variance());
        assertEquals(true, single.overfitting().isEmpty());
    }

    private static GridStatistics statistics(BarSeries series, List<Trial> trials) {
        GridStatistics.Collector collector = new GridStatistics.Collector(Criterion.TOTAL_RETURN,
                series.getBarCount(), 4);
        trials.forEach(trial -> collector.add(trial.name(),
                WITHOUT_FEES.run(series, trial.strategy()).returns(0, series.getBarCount())));
        return collector.result();
    }

    @Test
    void everyValueGoesWithEveryOther() {
        assertEquals(
                List.of(Map.of("a", "1", "b", "x"), Map.of("a", "1", "b", "y"), Map.of("a", "2", "b", "x"),
                        Map.of("a", "2", "b", "y")),
                ParameterGrid.parse(List.of("a=1, 2", "b=x,y")).sets());
        assertEquals(List.of(Map.of()), ParameterGrid.parse(List.of()).sets());
        for (List<String> wrong : List.of(List.of("a"), List.of("=1"), List.of("a=1,,2"), List.of("a=1,1"),
                List.of("a=1", "a=2"))) {
            assertThrows(InvalidValueException.class, () -> ParameterGrid.parse(wrong), wrong::toString);
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThrows(InvalidValueException.class, () -> new WalkForwardPlan(10, 40, 5, 2, false));
        assertThrows(InvalidValueException.class, () -> new WalkForwardPlan(10, 3, 0, 0, false));
        assertThrows(InvalidValueException.class, () -> new WalkForwardPlan(10, 10, -1, 0, false));
        WalkForwardPlan plan = new WalkForwardPlan(10, 10, 0, 0, false);
        assertThrows(InvalidValueException.class, () -> plan.windows(19));
        assertThrows(InvalidValueException.class,
                () -> new WalkForward(waves(20), WITHOUT_FEES, Criterion.SHARPE, List.of()));
        WalkForward walk = new WalkForward(waves(20), WITHOUT_FEES, Criterion.SHARPE, plan.windows(20));
        assertThrows(InvalidValueException.class, () -> walk.walk(List.of()));
        assertThrows(InvalidValueException.class, () -> statistics(waves(20), List.of()));
    }
}
