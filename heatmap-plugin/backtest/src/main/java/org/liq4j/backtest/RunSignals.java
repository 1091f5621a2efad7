/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Strategy;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalIds;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * Turns a run into signals. What rules ask for is told at the close at which they do, whether or not it can be executed later;
 * what a stop, a target or a liquidation closed is told at the end of the bar in which it did, with the price of the fill. So each
 * position that was closed has its entry and its exit, each part one of its own; a position that is still open at the end has
 * none.
 *
 * <p>
 * The size of an entry is what the account would open if the next bar opened at the close: the fill at the true open may differ.
 * The reason is the words of {@link FiredRules}, of the other exits those of {@link ExitReason#text}.
 */
public final class RunSignals implements BacktestListener {

    private final Instrument instrument;
    private final String name;
    private final BarSeries series;
    private final TwoSidedStrategy strategy;
    private final Consumer<Signal> receiver;
    private final Map<Signal.Action, Integer> said = new EnumMap<>(Signal.Action.class);
    private int bar = -1;
    private @Nullable TradingRecord open;

    /**
     * @param name
     *            of the strategy as it was asked for, with its parameters
     * @param series
     *            that the run is on
     * @param strategy
     *            that is run
     * @param receiver
     *            of each signal, in order
     */
    public RunSignals(Instrument instrument, String name, BarSeries series, TwoSidedStrategy strategy,
            Consumer<Signal> receiver) {
        this.instrument = instrument;
        this.name = name;
        this.series = series;
        this.strategy = strategy;
        this.receiver = receiver;
    }

    @Override
    public void barDone(int index) {
        // signals are told as they come
    }

    @Override
    public void opened(int index, Side side, double price, double coins) {
        TradingRecord entered = new BaseTradingRecord(of(side).getStartingType());
        entered.enter(index, series.numFactory().numOf(price), series.numFactory().numOf(coins));
        open = entered;
    }

    @Override
    public void signal(int index, AskedTrade asked) {
        Signal.Action action = asked.action();
        Strategy side = of(action.side());
        @Nullable
        TradingRecord held = open;
        String reason = action.isEntry()
                ? FiredRules.words(side.getEntryRule(), index, new BaseTradingRecord(side.getStartingType()))
                : held == null ? "" : FiredRules.words(side.getExitRule(), index, held);
        say(index, action, action.isEntry() ? Signal.Cause.ENTRY_RULE : Signal.Cause.EXIT_RULE, reason, asked.price(),
                asked.stop(), asked.target(), asked.coins());
    }

    @Override
    public void closed(int index, RoundTrip trade) {
        Signal.@Nullable Cause cause = switch (trade.reason()) {
            case STOP -> Signal.Cause.STOP;
            case TARGET -> Signal.Cause.TARGET;
            case LIQUIDATED -> Signal.Cause.LIQUIDATION;
            // Told when it was asked for, or not closed at all.
            case SIGNAL, END_OF_DATA -> null;
        };
        if (cause != null) {
            say(index, Signal.Action.exit(trade.side()), cause, trade.reason().text(), trade.exitPrice(), Double.NaN,
                    Double.NaN, trade.coins());
        }
    }

    private void say(int index, Signal.Action action, Signal.Cause cause, String reason, double price, double stop,
            double target, double coins) {
        if (index != bar) {
            bar = index;
            said.clear();
        }
        Instant time = series.getBar(index).getEndTime();
        String id = SignalIds.of(instrument, name, time, action, said.merge(action, 1, Integer::sum));
        receiver.accept(new Signal(id, time, instrument, name, action, cause, reason, price, stop, target, coins));
    }

    private Strategy of(Side side) {
        return side == Side.LONG ? strategy.longSignals() : strategy.shortSignals();
    }
}
