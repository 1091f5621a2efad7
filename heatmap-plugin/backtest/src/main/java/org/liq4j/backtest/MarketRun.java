/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.strategy.RestingOrderRule.Kind;
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
    private final EntryOffers offers;
    private final List<RoundTrip> trades = new ArrayList<>();
    private int index;
    private boolean inBar;
    private Instant lastEnd = Instant.MIN;
    private double firstOpen = Double.NaN;
    private double lastPrice = Double.NaN;
    private double lastMark = Double.NaN;
    private double range;
    private double barNotional;
    private long settled = Long.MIN_VALUE;
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
        this.liquidation = new LiquidationTrigger(market.brackets(), market.payoff());
        this.offers = new EntryOffers(name, strategy, terms, orders, liquidation, account, market.payoff());
        this.index = Math.max(market.tradesFrom(), Math.max(0, series.getBeginIndex()));
    }

    /** Whether there is no bar, until the series has a further one. */
    boolean done() {
        return index > series.getEndIndex();
    }

    boolean inBar() {
        return inBar;
    }

    /** When its next event is. */
    Instant nextTime() {
        Bar bar = series.getBar(index);
        return inBar ? bar.getEndTime() : bar.getBeginTime();
    }

    double firstOpen() {
        return firstOpen;
    }

    /** Empty before the first bar is over. */
    Optional<Double> lastClose() {
        return lastEnd.equals(Instant.MIN) ? Optional.empty() : Optional.of(lastPrice);
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
        listener.barBegins(index);
        Bar bar = series.getBar(index);
        Instant time = bar.getBeginTime();
        settled = settled == Long.MIN_VALUE ? time.toEpochMilli() : settled;
        settleUntil(time.toEpochMilli() + 1);
        double open = bar.getOpenPrice().doubleValue();
        firstOpen = Double.isNaN(firstOpen) ? open : firstOpen;
        lastPrice = open;
        lastMark = market.triggers().open(index);
        @Nullable
        Side entered = entry;
        double exited = exitShare;
        entry = null;
        exitShare = 0;
        if (position != null) {
            liquidation.inForce(time, position);
            if (reached(position.side, lastMark)) {
                liquidate(time, lastMark);
            }
        }
        if (position != null && exited > 0) {
            closeShare(time, open, exited, terms.fees().taker(), true, ExitReason.SIGNAL);
        } else if (position == null && entered != null) {
            open(entered, time, open, unrealised);
        }
    }

    /** The bar is over; the strategy is not yet asked. */
    void end() {
        Bar bar = series.getBar(index);
        settleUntil(bar.getEndTime().toEpochMilli());
        if (position != null) {
            fillOrders(position, bar.getEndTime());
        }
        lastPrice = bar.getClosePrice().doubleValue();
        lastMark = market.triggers().close(index);
        lastEnd = bar.getEndTime();
        barsInPosition += position == null ? 0 : 1;
    }

    /**
     * Asks the strategy and goes on to the next bar.
     *
     * @param usedUp
     *            whether the account is, so that nothing is asked any more
     * @param unrealised
     *            profit of all open positions of the account
     */
    void decide(boolean usedUp, double unrealised) {
        Bar bar = series.getBar(index);
        range = (bar.getHighPrice().doubleValue() - bar.getLowPrice().doubleValue()) / lastPrice;
        barNotional = market.payoff().notional(bar.getVolume().doubleValue(), lastPrice);
        listener.barEnds(index);
        if (!usedUp) {
            ask(bar.getEndTime(), unrealised);
        }
        if (position != null) {
            orders.rest(index + 1, records(position.side).live());
        }
        listener.barDone(index);
        inBar = false;
        index++;
    }

    private void ask(Instant time, double unrealised) {
        if (position != null) {
            exitShare = (position.side == Side.LONG ? longExits : shortExits).share(index,
                    records(position.side).live());
            if (exitShare > 0) {
                listener.signal(index, AskedTrade.exit(position.side, lastPrice, shareOf(position, exitShare)));
            }
        } else if (strategy.longSignals().shouldEnter(index, longRecords.live())) {
            enter(Side.LONG, time, unrealised);
        } else if (strategy.shortSignals().shouldEnter(index, shortRecords.live())) {
            enter(Side.SHORT, time, unrealised);
        }
    }

    private void enter(Side side, Instant time, double unrealised) {
        entry = side;
        listener.signal(index,
                offers.asked(side, index + 1, time, lastPrice, unrealised, records(side), this::slipped));
    }

    private TradingRecords records(Side side) {
        return side == Side.LONG ? longRecords : shortRecords;
    }

    /** Pays the funding of all settlements before the time, on the last mark price known. */
    private void settleUntil(long time) {
        FundingSchedule funding = market.funding();
        for (long settlement = funding.nextAfter(settled); settlement < time; settlement = funding
                .nextAfter(settlement)) {
            double rate = position == null ? 0 : funding.rateAt(settlement);
            if (position != null && rate != 0) {
                Instant at = Instant.ofEpochMilli(settlement);
                account.fund(name, position, at, rate, lastMark);
                liquidation.update(at, position);
            }
        }
        settled = Math.max(settled, time - 1);
    }

    private void open(Side side, Instant time, double open, double unrealised) {
        EntryOffers.Offer offer = offers.at(side, index, time, open, unrealised, records(side), this::slipped);
        if (offer == null) {
            return;
        }
        Fill fill = offer.fill();
        double coins = offer.coins();
        IsolatedPosition opened = account.open(name, market.payoff(), side, index, time, fill, coins, terms.leverage());
        position = opened;
        liquidation.update(time, opened);
        (side == Side.LONG ? longExits : shortExits).reset();
        records(side).entered(opened);
        listener.opened(index, side, fill.price(), coins);
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
        double coins = shareOf(held, share);
        if (coins > 0) {
            int sign = held.side.sign();
            double price = marketOrder ? slipped(-sign, quoted, market.payoff().notional(coins, quoted)) : quoted;
            if (reached(held.side, price) && !reached(held.side, quoted)) {
                price = liquidation.price();
            }
            Fill fill = new Fill(quoted, price, feeRate);
            close(held, account.close(name, held, time, fill, coins, reason), time);
        }
        return position == null;
    }

    /** Coins of a share of the position as it was entered. */
    private double shareOf(IsolatedPosition held, double share) {
        double coins = share >= 1 ? held.coins : Math.min(held.coins, terms.stepped(share * held.enteredCoins));
        return held.coins - coins <= 1e-9 * held.enteredCoins ? held.coins : coins;
    }

    private void close(IsolatedPosition held, RoundTrip trip, Instant time) {
        trades.add(trip);
        records(held.side).taken(trip, held, index);
        if (held.coins == 0) {
            position = null;
            orders.reset();
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

    /** The position that is open, with the orders that rest for it. */
    Optional<HeldPosition> position() {
        if (position == null) {
            return Optional.empty();
        }
        TradingRecord record = records(position.side).live();
        return Optional.of(new HeldPosition(position.side, position.entryTime, position.entryPrice, position.coins,
                position.margin, unrealised(), liquidation.price() == BracketTable.NEVER_LIQUIDATED
                        ? Double.NaN
                        : liquidation.price(),
                orders.nearest(Kind.STOP, record, position.side, index),
                orders.nearest(Kind.TARGET, record, position.side, index)));
    }

    /** What it left behind; a position still open is valued at the last close. */
    MarketResult result() {
        List<RoundTrip> all = new ArrayList<>(trades);
        if (position != null) {
            all.add(account.valued(name, position, lastEnd, lastPrice,
                    terms.fees().taker()));
        }
        @Nullable
        IsolatedPosition held = position;
        return new MarketResult(name, all, barsInPosition,
                longRecords.finished(held != null && held.side == Side.LONG ? held : null),
                shortRecords.finished(held != null && held.side == Side.SHORT ? held : null));
    }
}
