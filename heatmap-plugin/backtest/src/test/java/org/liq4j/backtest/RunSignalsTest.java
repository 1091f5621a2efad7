/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.rules.FixedRule;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.Signal.Action;
import org.liq4j.api.signal.Signal.Cause;
import org.liq4j.api.strategy.RestingOrderRule.Kind;
import org.liq4j.api.strategy.TwoSidedStrategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.backtest.TestMarket.FREE;
import static org.liq4j.backtest.TestMarket.bar;
import static org.liq4j.backtest.TestMarket.flat;
import static org.liq4j.backtest.TestMarket.part;
import static org.liq4j.backtest.TestMarket.stop;
import static org.liq4j.backtest.TestMarket.strategy;
import static org.liq4j.backtest.TestMarket.target;

class RunSignalsTest {

    private static final FixedRule NEVER = new FixedRule();
    private static final Instrument BITCOIN = new Instrument("BINANCE", "BTCUSDT");

    private static List<Signal> signals(TradingTerms terms, BarSeries series, TwoSidedStrategy strategy) {
        List<Signal> signals = new ArrayList<>();
        new Backtest(1_000, terms).run(series, strategy,
                new RunSignals(BITCOIN, "a", series, strategy, signals::add));
        return signals;
    }

    private static Signal signal(BarSeries series, int index, Action action, int number, Cause cause, String reason,
            double price, double stop, double target, double coins) {
        Signal plain = Signal.of(series.getBar(index).getEndTime(), BITCOIN, "a", action, price);
        return new Signal(plain.id() + (number == 1 ? "" : "/" + number), plain.time(), BITCOIN, "a", action, cause,
                reason, price, stop, target, coins);
    }

    @Test
    void rulesAreToldAtTheirCloseWithOrdersAndSize() {
        BarSeries series = TestMarket.hours(flat(100), flat(100), bar(100, 105, 100, 104), flat(104), flat(104));
        assertEquals(List.of(
                signal(series, 1, Action.ENTER_LONG, 1, Cause.ENTRY_RULE, "fixed", 100, 90, 120, 10),
                signal(series, 3, Action.EXIT_LONG, 1, Cause.EXIT_RULE, "fixed", 104, Double.NaN, Double.NaN, 10)),
                signals(FREE, series, strategy(new FixedRule(1), new FixedRule(3), NEVER, NEVER, stop(0.9),
                        stop(0.8), target(1.3), target(1.2))));
    }

    @Test
    void partsStopsAndTargetsAreToldAtTheEndOfTheirBarWithTheirFills() {
        BarSeries series = TestMarket.hours(flat(100), flat(100), bar(100, 113, 100, 110), bar(110, 110, 80, 85));
        assertEquals(List.of(
                signal(series, 0, Action.ENTER_LONG, 1, Cause.ENTRY_RULE, "fixed", 100, 90, 105, 10),
                signal(series, 2, Action.EXIT_LONG, 1, Cause.TARGET, "target", 105, Double.NaN, Double.NaN, 5),
                signal(series, 2, Action.EXIT_LONG, 2, Cause.TARGET, "target", 112.5, Double.NaN, Double.NaN, 2.5),
                signal(series, 3, Action.EXIT_LONG, 1, Cause.STOP, "stop", 90, Double.NaN, Double.NaN, 2.5)),
                signals(FREE, series, strategy(new FixedRule(0), NEVER, NEVER, NEVER, stop(0.9),
                        part(Kind.TARGET, 1.05, 0.5), part(Kind.TARGET, 1.125, 0.25))));
    }

    @Test
    void aLiquidationIsAnExit() {
        BarSeries series = TestMarket.hours(flat(100), flat(100), bar(100, 120, 100, 100), flat(100));
        List<Signal> signals = signals(FREE.withLeverage(10), series, strategy(NEVER, NEVER, new FixedRule(0), NEVER));
        assertEquals(List.of(Cause.ENTRY_RULE, Cause.LIQUIDATION), signals.stream().map(Signal::cause).toList());
        assertEquals(signal(series, 2, Action.EXIT_SHORT, 1, Cause.LIQUIDATION, "liquidated",
                signals.get(1).price(), Double.NaN, Double.NaN, 100), signals.get(1));
        assertEquals(110, signals.get(1).price(), 1e-9);
    }

    /** What the account refuses or cannot open has no size; the terms are heard of at the open, as before. */
    @Test
    void anEntryThatOpensNothingHasNoSize() {
        BarSeries series = TestMarket.hours(flat(100), flat(100), flat(100));
        List<Signal> signals = signals(FREE.withLimits(1, 5_000), series,
                strategy(new FixedRule(0), NEVER, NEVER, NEVER));
        assertEquals(1, signals.size());
        assertTrue(Double.isNaN(signals.getFirst().coins()));
        BarSeries last = TestMarket.hours(flat(100));
        assertTrue(Double.isNaN(signals(FREE.withSize(PositionSize.risk(0.1)), last,
                strategy(new FixedRule(0), NEVER, NEVER, NEVER)).getFirst().coins()));
    }
}
