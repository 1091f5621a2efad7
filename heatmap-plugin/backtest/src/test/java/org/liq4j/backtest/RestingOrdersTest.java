/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Rule;
import org.ta4j.core.criteria.pnl.NetProfitCriterion;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.FixedRule;

import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.RestingOrderRule.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.backtest.TestMarket.FREE;
import static org.liq4j.backtest.TestMarket.bar;
import static org.liq4j.backtest.TestMarket.flat;
import static org.liq4j.backtest.TestMarket.part;
import static org.liq4j.backtest.TestMarket.stop;
import static org.liq4j.backtest.TestMarket.target;

class RestingOrdersTest {

    private static final Rule NEVER = BooleanRule.FALSE;

    private static BacktestResult longOn(BarSeries series, TradingTerms terms, RestingOrderRule... orders) {
        return new Backtest(1_000, terms).run(series,
                TestMarket.strategy(new FixedRule(0), new FixedRule(3), NEVER, NEVER, orders), index -> {
                });
    }

    private static BacktestResult shortOn(BarSeries series, TradingTerms terms, RestingOrderRule... orders) {
        return new Backtest(1_000, terms).run(series,
                TestMarket.strategy(NEVER, NEVER, new FixedRule(0), new FixedRule(3), orders), index -> {
                });
    }

    @Test
    void aStopIsFilledAtItsPriceAndSlips() {
        BarSeries series = TestMarket.hours(flat(100), flat(100), bar(100, 100, 94, 99));
        TradingTerms terms = FREE.withSlippage(SlippageModel.basisPoints(10));
        RoundTrip trade = longOn(series, terms, stop(0.95)).trades().getFirst();
        assertEquals(100.1, trade.entryPrice(), 1e-9);
        assertEquals(100.1 * 0.95 * 0.999, trade.exitPrice(), 1e-9);
        assertEquals(ExitReason.STOP, trade.reason());
        assertEquals(TestMarket.START.plus(Duration.ofHours(3)), trade.exitTime());
        assertEquals(trade.coins() * (0.1 + 100.1 * 0.95 * 0.001), trade.slippage(), 1e-9);
    }

    @Test
    void aGapThroughAStopIsFilledAtTheOpen() {
        BarSeries falls = TestMarket.hours(flat(100), flat(100), bar(90, 100, 90, 99));
        assertEquals(90, longOn(falls, FREE, stop(0.95)).trades().getFirst().exitPrice());
        BarSeries rises = TestMarket.hours(flat(100), flat(100), bar(110, 110, 100, 100));
        RoundTrip trade = shortOn(rises, FREE, stop(0.95)).trades().getFirst();
        assertEquals(110, trade.exitPrice());
        assertEquals(-100, trade.profit(), 1e-9);
    }

    @Test
    void ofStopAndTargetInOneBarTheStopIsTakenEvenInTheBarOfTheEntry() {
        BarSeries series = TestMarket.hours(flat(100), bar(100, 110, 90, 108), flat(108));
        RoundTrip trade = longOn(series, FREE, target(1.05), stop(0.95)).trades().getFirst();
        assertEquals(ExitReason.STOP, trade.reason());
        assertEquals(95, trade.exitPrice());
        assertEquals(TestMarket.START.plus(Duration.ofHours(1)), trade.entryTime());
        assertEquals(TestMarket.START.plus(Duration.ofHours(2)), trade.exitTime());
        assertEquals(100 / 1.05, shortOn(TestMarket.hours(flat(100), bar(100, 101, 90, 100)), FREE, target(1.05),
                stop(0.95)).trades().getFirst().exitPrice(), 1e-9, "only the target was reached");
    }

    @Test
    void aTargetIsFilledAsMakerWhenThePriceTradedThroughIt() {
        BarSeries touched = TestMarket.hours(flat(100), flat(100), bar(100, 105, 100, 101), flat(101));
        TradingTerms terms = TradingTerms.DEFAULT.withFees(new ExchangeFees(0.001, 0.002))
                .withSize(PositionSize.fixed(500));
        assertTrue(longOn(touched, terms, target(1.05)).trades().getFirst().open());
        RoundTrip trade = longOn(touched, terms.withLimitFill(LimitFill.TOUCHED), target(1.05)).trades().getFirst();
        assertEquals(ExitReason.TARGET, trade.reason());
        assertEquals(5 * 100 * 0.002 + 5 * 105 * 0.001, trade.fees(), 1e-9, "taker in, maker out");
        assertEquals(25 - trade.fees(), trade.profit(), 1e-9);
    }

    @Test
    void aTargetThatTheOpenHasPassedIsFilledAtItsPriceAsMaker() {
        TradingTerms terms = TradingTerms.DEFAULT.withFees(new ExchangeFees(0.001, 0.002))
                .withSize(PositionSize.fixed(500));
        BarSeries above = TestMarket.hours(flat(100), flat(100), bar(108, 109, 90, 101));
        RoundTrip sold = longOn(above, terms, target(1.05), stop(0.99)).trades().getFirst();
        assertEquals(105, sold.exitPrice(), "whoever bought up to 108 took what rested at 105");
        assertEquals(5 * 100 * 0.002 + 5 * 105 * 0.001, sold.fees(), 1e-9, "taker in, maker out");
        BarSeries below = TestMarket.hours(flat(100), flat(100), bar(90, 101, 89, 99));
        RoundTrip bought = shortOn(below, terms, target(1.05), stop(0.99)).trades().getFirst();
        assertEquals(100 / 1.05, bought.exitPrice(), 1e-9);
        assertEquals(5 * 100 * 0.002 + 5 * 100 / 1.05 * 0.001, bought.fees(), 1e-9);
        BarSeries parts = TestMarket.hours(flat(100), flat(100), bar(120, 121, 119, 120), flat(120));
        List<RoundTrip> both = longOn(parts, FREE, part(Kind.TARGET, 1.1, 0.5), target(1.15)).trades();
        assertEquals(List.of(110.0, 115.0), both.stream().map(trade -> Math.rint(trade.exitPrice() * 1e6) / 1e6)
                .toList());
    }

    @Test
    void aTargetThatTheEntryHasPassedTakesAtTheOpen() {
        BarSeries series = TestMarket.hours(flat(100), bar(100, 101, 99, 100), flat(100));
        TradingTerms terms = TradingTerms.DEFAULT.withFees(new ExchangeFees(0.001, 0.002))
                .withSize(PositionSize.fixed(500));
        RoundTrip trade = longOn(series, terms, target(0.9)).trades().getFirst();
        assertEquals(100, trade.exitPrice());
        assertEquals(5 * 100 * 0.002 + 5 * 100 * 0.002, trade.fees(), 1e-9);
    }

    @Test
    void positionsAreClosedInParts() {
        BarSeries series = TestMarket.hours(flat(100), flat(100), bar(100, 111, 100, 110), bar(110, 120, 110, 120),
                flat(120));
        TradingTerms terms = FREE.withFees(new ExchangeFees(0.001, 0));
        BacktestResult result = longOn(series, terms, part(Kind.TARGET, 1.1, 0.4));
        List<RoundTrip> trades = result.trades();
        assertEquals(2, trades.size(), "the target is filled once");
        assertEquals(4, trades.get(0).coins(), 1e-9);
        assertEquals(110, trades.get(0).exitPrice(), 1e-9);
        assertEquals(0.44, trades.get(0).fees(), 1e-9);
        assertEquals(ExitReason.SIGNAL, trades.get(1).reason());
        assertEquals(6, trades.get(1).coins(), 1e-9);
        assertEquals(120, trades.get(1).profit(), 1e-9);
        assertTrue(trades.stream().allMatch(RoundTrip::partial));
        assertEquals(1_159.56, result.equity().valueAt(4), 1e-9);
        assertEquals(2, result.longRecord().getPositionCount());
        assertEquals(159.56, new NetProfitCriterion().calculate(series, result.longRecord()).doubleValue(), 1e-9);
    }

    @Test
    void anExitRuleMayCloseAPart() {
        BarSeries series = TestMarket.hours(flat(100), flat(100), flat(110), flat(120), flat(130));
        Rule exit = new TestMarket.PartSignal(new FixedRule(1, 2), 0.25).or(new FixedRule(3));
        List<RoundTrip> trades = new Backtest(1_000, FREE)
                .run(series, TestMarket.strategy(new FixedRule(0), exit, NEVER, NEVER), index -> {
                }).trades();
        assertEquals(List.of(2.5, 7.5), trades.stream().map(RoundTrip::coins).toList());
        assertEquals(List.of(110.0, 130.0), trades.stream().map(RoundTrip::exitPrice).toList());
    }

    @Test
    void partialStopsAreFilledTheNearestFirst() {
        BarSeries series = TestMarket.hours(flat(100), bar(100, 100, 80, 80));
        List<RoundTrip> trades = longOn(series, FREE, stop(0.9), part(Kind.STOP, 0.95, 0.5)).trades();
        assertEquals(List.of(95.0, 90.0), trades.stream().map(RoundTrip::exitPrice).toList());
        assertEquals(List.of(5.0, 5.0), trades.stream().map(RoundTrip::coins).toList());
    }
}
