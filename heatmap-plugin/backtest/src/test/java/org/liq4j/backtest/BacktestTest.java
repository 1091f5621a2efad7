/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.criteria.pnl.NetProfitCriterion;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.FixedRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.history.BarSeriesFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BacktestTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Rule NEVER = BooleanRule.FALSE;

    static Stream<NumFactory> factories() {
        return Stream.of(DoubleNumFactory.getInstance(), DecimalNumFactory.getInstance());
    }

    /** Bars that open and close at the given prices, hour by hour. */
    private static BarSeries series(NumFactory numFactory, double... openAndClose) {
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(numFactory).build();
        for (int i = 0; i < openAndClose.length / 2; i++) {
            Instant start = START.plus(Duration.ofHours(i));
            double open = openAndClose[2 * i];
            double close = openAndClose[2 * i + 1];
            series.addBar(BarSeriesFactory.bar(Candle.of(start, start.plus(Duration.ofHours(1)), open,
                    Math.max(open, close), Math.min(open, close), close, 1), numFactory));
        }
        return series;
    }

    private static TwoSidedStrategy strategy(Rule enterLong, Rule exitLong, Rule enterShort, Rule exitShort) {
        return new TwoSidedStrategy(new BaseStrategy("long", enterLong, exitLong, TradeType.BUY),
                new BaseStrategy("short", enterShort, exitShort, TradeType.SELL));
    }

    private static BacktestResult run(Backtest backtest, BarSeries series, TwoSidedStrategy strategy) {
        return backtest.run(series, strategy, bar -> {
        });
    }

    @ParameterizedTest
    @MethodSource("factories")
    void signalsAreExecutedAtTheNextOpenAndFeesArePaidOnBothSides(NumFactory numFactory) {
        BarSeries series = series(numFactory, 100, 101, 102, 103, 104, 110, 111, 112);
        Backtest backtest = new Backtest(1_021.02, 0.001);
        BacktestResult result = run(backtest, series, strategy(new FixedRule(0), new FixedRule(2), NEVER, NEVER));

        RoundTrip trade = result.trades().getFirst();
        assertEquals(1, result.trades().size());
        assertEquals(Side.LONG, trade.side());
        assertEquals(START.plus(Duration.ofHours(1)), trade.entryTime());
        assertEquals(102, trade.entryPrice());
        assertEquals(START.plus(Duration.ofHours(3)), trade.exitTime());
        assertEquals(111, trade.exitPrice());
        assertEquals(10, trade.coins(), 1e-12);
        assertEquals(1.02 + 1.11, trade.fees(), 1e-12);
        assertEquals(90 - 2.13, trade.profit(), 1e-12);
        assertFalse(trade.open());

        assertEquals(1_021.02, result.equity().valueAt(0));
        assertEquals(1_020 + 10, result.equity().valueAt(1), 1e-9);
        assertEquals(1_020 + 80, result.equity().valueAt(2), 1e-9);
        assertEquals(1_020 + 90 - 1.11, result.equity().valueAt(3), 1e-9);
        assertEquals(2, result.barsInPosition());
        assertEquals(90 - 2.13, new NetProfitCriterion().calculate(series, result.longRecord()).doubleValue(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void theShortSideEarnsWhenPriceFalls(NumFactory numFactory) {
        BarSeries series = series(numFactory, 100, 100, 100, 90, 80, 85, 85, 85);
        BacktestResult result = run(new Backtest(1_000, 0), series,
                strategy(NEVER, NEVER, new FixedRule(0), new FixedRule(1)));
        RoundTrip trade = result.trades().getFirst();
        assertEquals(Side.SHORT, trade.side());
        assertEquals(200, trade.profit(), 1e-9);
        assertEquals(1_200, result.equity().valueAt(3), 1e-9);
        assertEquals(200, new NetProfitCriterion().calculate(series, result.shortRecord()).doubleValue(), 1e-9);
    }

    @Test
    void oneAccountHoldsOnePositionAndReinvestsItsValue() {
        BarSeries series = series(DoubleNumFactory.getInstance(), 100, 100, 100, 100, 200, 200, 200, 200, 100, 100, 100,
                100);
        BacktestResult result = run(new Backtest(1_000, 0), series,
                strategy(new FixedRule(0, 1), new FixedRule(1), new FixedRule(0, 2), new FixedRule(3)));
        assertEquals(2, result.trades().size());
        assertEquals(Side.LONG, result.trades().get(0).side());
        assertEquals(Side.SHORT, result.trades().get(1).side());
        assertEquals(2_000, result.trades().get(1).coins() * result.trades().get(1).entryPrice(), 1e-9);
        assertEquals(3_000, result.equity().valueAt(5), 1e-9);
    }

    @Test
    void aSignalOfTheLastBarIsNotExecutedAndAnOpenPositionIsValued() {
        BarSeries series = series(DoubleNumFactory.getInstance(), 100, 100, 100, 120);
        assertTrue(run(new Backtest(1_000, 0), series, strategy(new FixedRule(1), NEVER, NEVER, NEVER)).trades()
                .isEmpty());
        BacktestResult held = run(new Backtest(1_000, 0), series,
                strategy(new FixedRule(0), new FixedRule(1), NEVER, NEVER));
        assertTrue(held.trades().getFirst().open());
        assertEquals(200, held.trades().getFirst().profit(), 1e-9);
        Metrics metrics = Metrics.of(series, held);
        assertEquals(0, metrics.trades());
        assertEquals(0.2, metrics.totalReturn(), 1e-12);
    }

    @Test
    void anAccountThatIsUsedUpStopsTrading() {
        BarSeries series = series(DoubleNumFactory.getInstance(), 100, 100, 100, 250, 250, 250, 100, 100);
        BacktestResult result = run(new Backtest(1_000, 0), series,
                strategy(NEVER, NEVER, new FixedRule(0, 1, 2), NEVER));
        assertTrue(result.ruined());
        assertEquals(1, result.trades().size());
        assertEquals(0, result.equity().valueAt(3), 1e-9);
        assertEquals(ExitReason.LIQUIDATED, result.trades().getFirst().reason());
        assertEquals(200, result.trades().getFirst().exitPrice(), 1e-9, "where the margin is used up");
        assertEquals(START.plus(Duration.ofHours(2)), result.trades().getFirst().exitTime(), "the end of its bar");
    }

    @Test
    void metricsAreThoseOfTheTradesAndTheCurve() {
        BarSeries series = series(DoubleNumFactory.getInstance(), 100, 100, 100, 110, 110, 110, 110, 88, 88, 88);
        Backtest backtest = new Backtest(1_000, 0);
        BacktestResult result = run(backtest, series,
                strategy(new FixedRule(0, 2), new FixedRule(1, 3), NEVER, NEVER));
        Metrics metrics = Metrics.of(series, result);
        assertEquals(2, metrics.trades());
        assertEquals(0.5, metrics.winRate().orElseThrow());
        assertEquals(100.0 / 220, metrics.profitFactor().orElseThrow(), 1e-12);
        assertEquals(0.2, metrics.maxDrawdown(), 1e-12);
        assertEquals(-0.12, metrics.totalReturn(), 1e-12);
        assertEquals(-0.12, metrics.buyAndHold(), 1e-12);
        assertEquals(0.4, metrics.exposure(), 1e-12);
        assertTrue(metrics.sharpe().isEmpty(), "one day");
    }

    @Test
    void withoutTradesRatesAreNotDefined() {
        BarSeries series = series(DoubleNumFactory.getInstance(), 100, 100, 100, 110);
        Backtest backtest = new Backtest(1_000, 0.001);
        Metrics metrics = Metrics.of(series, run(backtest, series, strategy(NEVER, NEVER, NEVER, NEVER)));
        assertTrue(metrics.winRate().isEmpty() && metrics.profitFactor().isEmpty() && metrics.sharpe().isEmpty());
        assertEquals(0, metrics.fees());
    }

    @Test
    void sharpeIsThatOfDailyReturns() {
        double[] values = new double[72];
        double[] daily = {110, 99, 108.9};
        for (int hour = 0; hour < 72; hour++) {
            values[hour] = daily[hour / 24];
        }
        EquityCurve.Builder builder = new EquityCurve.Builder(100, 72);
        for (int hour = 0; hour < 72; hour++) {
            builder.set(START.plus(Duration.ofHours(hour + 1)).toEpochMilli(), values[hour]);
        }
        EquityCurve curve = builder.build();
        double mean = 0.1 / 3;
        double deviation = Math.sqrt((2 * (0.1 - mean) * (0.1 - mean) + (-0.1 - mean) * (-0.1 - mean)) / 2);
        assertEquals(mean / deviation * Math.sqrt(365), curve.sharpe().orElseThrow(), 1e-9);
        assertEquals(0.1, curve.maxDrawdown(), 1e-12);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertEquals("takerFee = -0.1: must satisfy 0 <= takerFee < 0.1",
                assertThrows(InvalidValueException.class, () -> new Backtest(1, -0.1)).getMessage());
        assertEquals("startingEquity = 0.0: must satisfy 0 < startingEquity < infinity",
                assertThrows(InvalidValueException.class, () -> new Backtest(0, 0)).getMessage());
    }
}
