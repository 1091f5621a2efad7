/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.Optional;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Strategy;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.signal.Signal.Action;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * Asks a strategy at the close of each bar in order. It holds one position at a time, of one coin, entered at the open of the
 * bar after the one at whose close it asked for it; there are no costs, and no liquidation. So what it says of a bar rests
 * on that bar and those before it. Resting orders count as exit rules. Single writer.
 */
final class StrategyWalk {

    private final BarSeries series;
    private final Strategy longSignals;
    private final Strategy shortSignals;
    private final TradingRecord longs;
    private final TradingRecord shorts;
    private int index;
    /** What was asked for at the close of the bar before. */
    private Optional<Action> pending = Optional.empty();

    StrategyWalk(BarSeries series, TwoSidedStrategy strategy) {
        this.series = series;
        this.longSignals = strategy.longStrategy();
        this.shortSignals = strategy.shortStrategy();
        this.longs = new BaseTradingRecord(longSignals.getStartingType());
        this.shorts = new BaseTradingRecord(shortSignals.getStartingType());
    }

    /** What the strategy says at the close of the next bar. */
    Optional<Action> next() {
        pending.ifPresent(this::execute);
        pending = ask();
        index++;
        return pending;
    }

    private void execute(Action action) {
        var open = series.getBar(index).getOpenPrice();
        var coin = series.numFactory().one();
        switch (action) {
            case ENTER_LONG -> longs.enter(index, open, coin);
            case EXIT_LONG -> longs.exit(index, open, coin);
            case ENTER_SHORT -> shorts.enter(index, open, coin);
            case EXIT_SHORT -> shorts.exit(index, open, coin);
        }
    }

    private Optional<Action> ask() {
        if (!longs.isClosed()) {
            return longSignals.shouldExit(index, longs) ? Optional.of(Action.EXIT_LONG) : Optional.empty();
        }
        if (!shorts.isClosed()) {
            return shortSignals.shouldExit(index, shorts) ? Optional.of(Action.EXIT_SHORT) : Optional.empty();
        }
        if (longSignals.shouldEnter(index, longs)) {
            return Optional.of(Action.ENTER_LONG);
        }
        return shortSignals.shouldEnter(index, shorts) ? Optional.of(Action.ENTER_SHORT) : Optional.empty();
    }
}
