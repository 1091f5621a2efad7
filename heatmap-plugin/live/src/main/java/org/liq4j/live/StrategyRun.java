/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.AskedTrade;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.BacktestListener;
import org.liq4j.backtest.PaperAccount;
import org.liq4j.backtest.PerpetualMarket;
import org.liq4j.backtest.RefusedPositionException;
import org.liq4j.backtest.RoundTrip;
import org.liq4j.backtest.RunSignals;

/** A strategy with its paper account. One thread, but for {@link #status}. */
final class StrategyRun {

    private final String name;
    private final TwoSidedStrategy strategy;
    private final SessionEvents events;
    private final RunSignals signals;
    private @Nullable PaperAccount account;
    private @Nullable Signal lastSignal;
    private boolean failed;
    private volatile StrategyStatus status;

    StrategyRun(String name, Instrument instrument, LiquidationHeatmap heatmap, TwoSidedStrategy strategy,
            double equity, SessionEvents events) {
        this.name = name;
        this.strategy = strategy;
        this.events = events;
        this.status = new StrategyStatus(name, equity, Optional.empty(), Optional.empty(), false);
        Consumer<Signal> receiver = signal -> {
            lastSignal = signal;
            events.signal(signal);
        };
        this.signals = new RunSignals(instrument, name, heatmap.series(), strategy, receiver);
    }

    /** Tells the signals, and the trades besides. */
    private final class Told implements BacktestListener {

        @Override
        public void barDone(int index) {
            signals.barDone(index);
        }

        @Override
        public void signal(int index, AskedTrade asked) {
            signals.signal(index, asked);
        }

        @Override
        public void opened(int index, Side side, double price, double coins) {
            signals.opened(index, side, price, coins);
            events.tell(listener -> listener.opened(name, side, price, coins));
        }

        @Override
        public void closed(int index, RoundTrip trade) {
            signals.closed(index, trade);
            events.tell(listener -> listener.closed(name, trade));
        }
    }

    /** Opens the account, which goes through the bars that are there and traded. */
    void open(Backtest backtest, PerpetualMarket market, Instant time) {
        run(time, () -> account = PaperAccount.open(backtest, market, strategy, new Told()));
    }

    /** The series has a further bar. */
    void barClosed(Instant time) {
        PaperAccount open = account;
        if (open != null) {
            run(time, open::barClosed);
        }
    }

    private void run(Instant time, Runnable step) {
        if (failed) {
            return;
        }
        try {
            goThrough(time, step);
        } catch (RuntimeException e) {
            failed = true;
            events.note(SessionNote.Kind.STRATEGY_FAILED, time, name + " failed and is not asked any more: " + e);
        }
        PaperAccount open = account;
        status = new StrategyStatus(name, open == null ? status.equity() : open.equity(),
                open == null ? Optional.empty() : open.position(), Optional.ofNullable(lastSignal), failed);
    }

    /** Goes on after each position that is refused. */
    private void goThrough(Instant time, Runnable step) {
        Runnable next = step;
        while (true) {
            try {
                next.run();
                return;
            } catch (RefusedPositionException e) {
                PaperAccount open = account;
                if (open == null) {
                    throw e;
                }
                events.note(SessionNote.Kind.REFUSED_POSITION, time, name + ": " + e.getMessage());
                next = open::barClosed;
            }
        }
    }

    String name() {
        return name;
    }

    /** Empty if it failed to open. */
    Optional<PaperAccount> account() {
        return Optional.ofNullable(account);
    }

    StrategyStatus status() {
        return status;
    }

    static List<StrategyStatus> statuses(List<StrategyRun> runs) {
        return runs.stream().map(StrategyRun::status).toList();
    }
}
