/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * Runs a two-sided strategy in one account: a signal at the close of a bar is executed at the open of the next, a signal of
 * the last bar is not executed. The account holds one position at a time, as large as its value (no borrowed money), and pays
 * the taker fee at entry and exit. Funding and slippage are not counted, and neither is liquidation: a short whose price more
 * than doubles within a bar takes the account below zero. Trading then stops.
 *
 * @param startingEquity
 *            account value before the first bar, in quote currency
 * @param takerFee
 *            fraction of the notional
 */
public record Backtest(double startingEquity, double takerFee) {

    /** Binance USD-M's taker fee of a regular user. */
    public static final double DEFAULT_TAKER_FEE = 0.0005;

    /**
     * @throws InvalidValueException
     *             unless {@code startingEquity > 0} and {@code 0 <= takerFee < 0.1}
     */
    public Backtest {
        if (!(startingEquity > 0 && startingEquity < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("startingEquity", Double.toString(startingEquity),
                    "must hold 0 < startingEquity < infinity");
        }
        if (!(takerFee >= 0 && takerFee < 0.1)) {
            throw new InvalidValueException("takerFee", Double.toString(takerFee), "must hold 0 <= takerFee < 0.1");
        }
    }

    /**
     * Runs the strategy over the whole series.
     *
     * @param listener
     *            is told of each bar and signal
     */
    public BacktestResult run(BarSeries series, TwoSidedStrategy strategy, BacktestListener listener) {
        return new Run(series, strategy).all(listener);
    }

    /** What the signal of one bar asks for at the open of the next. */
    private enum Order {
        NONE, ENTER_LONG, ENTER_SHORT, EXIT;

        /** What it tells others. */
        Signal.@Nullable Action action(@Nullable Side held) {
            return switch (this) {
                case NONE -> null;
                case ENTER_LONG -> Signal.Action.ENTER_LONG;
                case ENTER_SHORT -> Signal.Action.ENTER_SHORT;
                case EXIT -> held == Side.LONG ? Signal.Action.EXIT_LONG : Signal.Action.EXIT_SHORT;
            };
        }
    }

    private final class Run {

        private final BarSeries series;
        private final TwoSidedStrategy strategy;
        private final Account account = new Account(startingEquity, takerFee);
        private final TradingRecord longRecord = record(TradeType.BUY);
        private final TradingRecord shortRecord = record(TradeType.SELL);
        private int barsInPosition;
        private boolean ruined;

        Run(BarSeries series, TwoSidedStrategy strategy) {
            this.series = series;
            this.strategy = strategy;
        }

        private TradingRecord record(TradeType type) {
            return new BaseTradingRecord(type, new LinearTransactionCostModel(takerFee), new ZeroCostModel());
        }

        BacktestResult all(BacktestListener listener) {
            int begin = series.getBeginIndex();
            int end = series.getEndIndex();
            double[] equity = new double[series.getBarCount()];
            Order order = Order.NONE;
            for (int i = begin; i <= end; i++) {
                execute(order, i);
                equity[i - begin] = account.equity(series.getBar(i).getClosePrice().doubleValue());
                barsInPosition += account.side() == null ? 0 : 1;
                if (equity[i - begin] <= 0 && !ruined) {
                    ruined = true;
                    Bar bar = series.getBar(i);
                    close(i, bar.getEndTime(), bar.getClosePrice());
                    equity[i - begin] = account.equity(bar.getClosePrice().doubleValue());
                }
                order = ruined ? Order.NONE : decide(i);
                Signal.Action asked = order.action(account.side());
                if (asked != null) {
                    listener.signal(i, asked);
                }
                listener.barDone(i);
            }
            Bar last = series.getLastBar();
            return new BacktestResult(account.trades(last.getEndTime(), last.getClosePrice().doubleValue()),
                    new EquityCurve(series, startingEquity, equity),
                    barsInPosition, ruined, longRecord, shortRecord);
        }

        private Order decide(int index) {
            @Nullable
            Side side = account.side();
            if (side == Side.LONG) {
                return strategy.longSide().shouldExit(index, longRecord) ? Order.EXIT : Order.NONE;
            }
            if (side == Side.SHORT) {
                return strategy.shortSide().shouldExit(index, shortRecord) ? Order.EXIT : Order.NONE;
            }
            if (strategy.longSide().shouldEnter(index, longRecord)) {
                return Order.ENTER_LONG;
            }
            return strategy.shortSide().shouldEnter(index, shortRecord) ? Order.ENTER_SHORT : Order.NONE;
        }

        private void execute(Order order, int index) {
            Num price = series.getBar(index).getOpenPrice();
            switch (order) {
                case NONE -> {
                }
                case ENTER_LONG -> open(Side.LONG, longRecord, index, price);
                case ENTER_SHORT -> open(Side.SHORT, shortRecord, index, price);
                case EXIT -> close(index, series.getBar(index).getBeginTime(), price);
            }
        }

        private void open(Side side, TradingRecord record, int index, Num price) {
            NumFactory numFactory = series.numFactory();
            double coins = account.enter(side, series.getBar(index).getBeginTime(), price.doubleValue());
            record.enter(index, price, numFactory.numOf(coins));
        }

        private void close(int index, Instant time, Num price) {
            TradingRecord record = account.side() == Side.LONG ? longRecord : shortRecord;
            record.exit(index, price, record.getCurrentPosition().getEntry().getAmount());
            account.exit(time, price.doubleValue());
        }
    }
}
