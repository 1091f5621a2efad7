/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * One market of an account as time goes on. Each bar has two events: at its start, what the bar before asked for is executed at
 * the open; at its end, what happened within it is booked and the strategy decides.
 */
final class MarketRun {

    private final PerpetualMarket market;
    private final TradingTerms terms;
    private final TwoSidedStrategy strategy;
    private final BacktestListener listener;
    private final Account account;
    private final BarSeries series;
    private final String name;
    private final TradingRecords longRecords;
    private final TradingRecords shortRecords;
    private final ExitSignals longExits;
    private final ExitSignals shortExits;
    private final RestingOrders orders;
    private final LiquidationTrigger liquidation;
    private final List<RoundTrip> trades = new ArrayList<>();
    private final int lastIndex;
    private int index;
    private boolean inBar;
    private Bar bar;
    private double lastPrice = Double.NaN;
    private double range;
    private double barNotional;
    private long settlement;
    private int barsInPosition;
    private @Nullable Side entry;
    private double exitShare;
    private @Nullable IsolatedPosition position;

    MarketRun(PortfolioBacktest.Entry of, Account account) {
        this.market = of.market();
        this.strategy = of.strategy();
        this.terms = of.terms();
        this.listener = of.listener();
        this.account = account;
        this.series = market.series();
        this.name = market.name();
        this.longRecords = new TradingRecords(Side.LONG, series.numFactory(), terms.fees().taker());
        this.shortRecords = new TradingRecords(Side.SHORT, series.numFactory(), terms.fees().taker());
        this.longExits = new ExitSignals(strategy.longSignals());
        this.shortExits = new ExitSignals(strategy.shortSignals());
        this.orders = new RestingOrders(strategy.orders(), terms.limitFill());
        this.liquidation = new LiquidationTrigger(market.brackets());
        this.index = series.getBeginIndex();
        this.lastIndex = series.getEndIndex();
        this.bar = series.getFirstBar();
        this.settlement = market.funding().nextAfter(bar.getBeginTime().toEpochMilli());
    }

    boolean done() {
        return index > lastIndex;
    }

    boolean inBar() {
        return inBar;
    }

    /** When its next event is. */
    Instant nextTime() {
        return inBar ? bar.getEndTime() : bar.getBeginTime();
    }

    double unrealised() {
        return position == null ? 0 : position.profit(lastPrice, position.coins);
    }

    /**
     * The bar begins.
     *
     * @param unrealised
     *            profit of all open positions of the account
     */
    void begin(double unrealised) {
        inBar = true;
        Instant time = bar.getBeginTime();
        settleUntil(time.toEpochMilli() + 1);
        double open = bar.getOpenPrice().doubleValue();
        lastPrice = open;
        if (position != null) {
            liquidation.inForce(time, position);
            double trigger = market.triggers().open(index);
            if (reached(position.side, trigger)) {
                liquidate(time, trigger);
            }
        }
        if (position != null && exitShare > 0) {
            closeShare(time, open, exitShare, terms.fees().taker(), true, ExitReason.SIGNAL);
        } else if (position == null && entry != null) {
            open(entry, time, open, unrealised);
        }
        entry = null;
        exitShare = 0;
    }

    /** The bar is over; the strategy is not yet asked. */
    void end() {
        settleUntil(bar.getEndTime().toEpochMilli());
        if (position != null) {
            fillOrders(position, bar.getEndTime());
        }
        lastPrice = bar.getClosePrice().doubleValue();
        barsInPosition += position == null ? 0 : 1;
    }

    /** Asks the strategy and goes on to the next bar. */
    void decide(boolean usedUp) {
        if (!usedUp) {
            Signal.@Nullable Action asked = ask();
            if (asked != null) {
                listener.signal(index, asked);
            }
        }
        listener.barDone(index);
        range = (bar.getHighPrice().doubleValue() - bar.getLowPrice().doubleValue()) / lastPrice;
        barNotional = bar.getVolume().doubleValue() * lastPrice;
        inBar = false;
        index++;
        if (index <= lastIndex) {
            bar = series.getBar(index);
        }
    }

    private Signal.@Nullable Action ask() {
        if (position != null) {
            boolean isLong = position.side == Side.LONG;
            exitShare = (isLong ? longExits : shortExits).share(index, records(position.side).live());
            return exitShare == 0 ? null : isLong ? Signal.Action.EXIT_LONG : Signal.Action.EXIT_SHORT;
        }
        if (strategy.longSignals().shouldEnter(index, longRecords.live())) {
            entry = Side.LONG;
            return Signal.Action.ENTER_LONG;
        }
        if (strategy.shortSignals().shouldEnter(index, shortRecords.live())) {
            entry = Side.SHORT;
            return Signal.Action.ENTER_SHORT;
        }
        return null;
    }

    private TradingRecords records(Side side) {
        return side == Side.LONG ? longRecords : shortRecords;
    }

    /** Pays the funding of all settlements before the time, on the last price known. */
    private void settleUntil(long time) {
        while (settlement < time) {
            if (position != null) {
                Instant at = Instant.ofEpochMilli(settlement);
                account.fund(name, position, at, market.funding().rateAt(settlement), lastPrice);
                liquidation.update(at, position);
            }
            settlement = market.funding().nextAfter(settlement);
        }
    }

    private void open(Side side, Instant time, double open, double unrealised) {
        double share = strategy.sizing().share(index - 1, side);
        double free = account.free();
        if (!(share > 0) || !(free > 0)) {
            return;
        }
        double stop = orders.nearestStop(records(side).asIfEntered(index, open), side, index);
        double wished = share * allowed(time, () -> terms.size().notional(account.cash() + unrealised,
                terms.leverage(), side.sign() * (open - stop) / open));
        double affordable = free * terms.leverage() / (1 + terms.leverage() * terms.fees().taker());
        double notional = Math.min(wished, affordable);
        Fill fill = new Fill(open, slipped(side.sign(), open, notional), terms.fees().taker());
        double coins = terms.stepped(notional / fill.price());
        if (!(coins > 0) || coins * fill.price() < terms.minimumNotional()) {
            return;
        }
        allowed(time, () -> liquidation.check(time, side, fill.price(), terms.leverage(), coins));
        IsolatedPosition opened = account.open(name, side, index, time, fill, coins, terms.leverage());
        position = opened;
        liquidation.update(time, opened);
        orders.reset();
        (side == Side.LONG ? longExits : shortExits).reset();
        records(side).entered(opened);
        listener.opened(index, side, fill.price(), coins);
    }

    /** What the terms say of a position to be opened; a rule that it breaks refuses the position. */
    private double allowed(Instant time, DoubleSupplier rule) {
        try {
            return rule.getAsDouble();
        } catch (InvalidValueException e) {
            throw new RefusedPositionException(name, time, e);
        }
    }

    private double slipped(int sign, double price, double notional) {
        double fraction = terms.slippage().fraction(notional, range, barNotional);
        return price * (1 + sign * Math.min(SlippageModel.HIGHEST, fraction));
    }

    /** Executes what the bar filled, and the liquidation where price comes to it before the next order. */
    private void fillOrders(IsolatedPosition held, Instant time) {
        Side side = held.side;
        double worst = side == Side.LONG ? market.triggers().low(index) : market.triggers().high(index);
        boolean adverse = true;
        for (OrderFill fill : orders.fills(held, series, index, records(side).live())) {
            if (adverse && fill.moment() != OrderFill.Phase.OPEN) {
                adverse = fill.moment() == OrderFill.Phase.ADVERSE;
                if (reached(side, worst) && !(adverse && side.sign() * (fill.price() - liquidation.price()) > 0)) {
                    liquidateWithin(side, time);
                    return;
                }
            }
            double feeRate = fill.taker() ? terms.fees().taker() : terms.fees().maker();
            if (closeShare(time, fill.price(), fill.share(), feeRate, fill.marketOrder(), fill.reason())) {
                return;
            }
        }
        if (adverse && reached(side, worst)) {
            liquidateWithin(side, time);
        }
    }

    private void liquidateWithin(Side side, Instant time) {
        double limit = liquidation.price();
        double open = market.triggers().open(index);
        liquidate(time, side.sign() * (open - limit) < 0 ? open : limit);
    }

    /** Whether a price has reached the one at which a position is liquidated. */
    private boolean reached(Side side, double price) {
        double limit = liquidation.price();
        return limit != BracketTable.NEVER_LIQUIDATED && side.sign() * (price - limit) <= 0;
    }

    /** Liquidates the position; at the liquidation price, or where the market opened beyond it. */
    private void liquidate(Instant time, double price) {
        IsolatedPosition held = held();
        close(held, account.liquidate(name, held, time, price, terms.liquidationFee()), time);
    }

    /**
     * Closes a share of the position as it was entered.
     *
     * @param marketOrder
     *            whether by a market order, which slips, though never beyond the liquidation price
     * @return whether nothing is left
     */
    private boolean closeShare(Instant time, double quoted, double share, double feeRate, boolean marketOrder,
            ExitReason reason) {
        IsolatedPosition held = held();
        double coins = share >= 1 ? held.coins : Math.min(held.coins, terms.stepped(share * held.enteredCoins));
        if (held.coins - coins <= 1e-9 * held.enteredCoins) {
            coins = held.coins;
        }
        if (coins > 0) {
            int sign = held.side.sign();
            double price = marketOrder ? slipped(-sign, quoted, coins * quoted) : quoted;
            if (reached(held.side, price) && !reached(held.side, quoted)) {
                price = liquidation.price();
            }
            Fill fill = new Fill(quoted, price, feeRate);
            close(held, account.close(name, held, time, fill, coins, reason), time);
        }
        return position == null;
    }

    private void close(IsolatedPosition held, RoundTrip trip, Instant time) {
        trades.add(trip);
        records(held.side).taken(trip, held, index);
        if (held.coins == 0) {
            position = null;
        } else {
            liquidation.update(time, held);
        }
        listener.closed(index, trip);
    }

    private IsolatedPosition held() {
        if (position == null) {
            throw new IllegalStateException("no open position");
        }
        return position;
    }

    /** What it left behind; a position still open is valued at the last close. */
    MarketResult result() {
        List<RoundTrip> all = new ArrayList<>(trades);
        if (position != null) {
            all.add(account.valued(name, position, series.getLastBar().getEndTime(), lastPrice,
                    terms.fees().taker()));
        }
        @Nullable
        IsolatedPosition held = position;
        return new MarketResult(name, all, barsInPosition,
                longRecords.finished(held != null && held.side == Side.LONG ? held : null),
                shortRecords.finished(held != null && held.side == Side.SHORT ? held : null));
    }
}
