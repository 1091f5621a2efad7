/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.List;
import java.util.OptionalDouble;

import org.ta4j.core.BarSeries;

/**
 * Figures of a run; fractions, not percent.
 *
 * @param totalReturn
 *            of the account, fees counted, an open position valued at the last close
 * @param buyAndHold
 *            last close over first open, less 1; no fee
 * @param trades
 *            round trips that were closed, each part of a position one
 * @param winRate
 *            share of them with a profit after fees; empty without trades
 * @param profitFactor
 *            sum of profits over sum of losses of closed trades; empty without a loss
 * @param maxDrawdown
 *            largest fall from a peak of the account's value at bar closes, {@code >= 0}
 * @param sharpe
 *            annualised, see {@link EquityCurve#sharpe}
 * @param exposure
 *            share of bars at whose close a position was open
 * @param fees
 *            paid so far, in the currency of settlement
 * @param slippage
 *            what fills cost so far against the quoted prices, in the currency of settlement
 * @param funding
 *            received less paid so far, in the currency of settlement
 */
public record Metrics(double totalReturn, double buyAndHold, int trades, OptionalDouble winRate,
        OptionalDouble profitFactor, double maxDrawdown, OptionalDouble sharpe, double exposure, double fees,
        double slippage, double funding) {

    /** Measures a run over the whole series. */
    public static Metrics of(BarSeries series, BacktestResult result) {
        return of(series, series.getBeginIndex(), result);
    }

    /**
     * Measures a run.
     *
     * @param tradesFrom
     *            index of the first bar that was traded
     */
    public static Metrics of(BarSeries series, int tradesFrom, BacktestResult result) {
        return of(series.getBar(tradesFrom).getOpenPrice().doubleValue(),
                series.getLastBar().getClosePrice().doubleValue(), result);
    }

    /** Measures a run between an open and a close. */
    static Metrics of(double first, double last, BacktestResult result) {
        List<RoundTrip> closed = result.trades().stream().filter(trade -> !trade.open()).toList();
        EquityCurve equity = result.equity();
        double gains = closed.stream().mapToDouble(trade -> Math.max(0, trade.profit())).sum();
        double losses = closed.stream().mapToDouble(trade -> Math.max(0, -trade.profit())).sum();
        double wins = closed.stream().filter(trade -> trade.profit() > 0).count();
        return new Metrics(equity.totalReturn(), last / first - 1, closed.size(), ratio(wins, closed.size()),
                ratio(gains, losses), equity.maxDrawdown(), equity.sharpe(),
                equity.size() == 0 ? 0 : (double) result.barsInPosition() / equity.size(), result.ledger().fees(),
                result.ledger().slippage(), result.ledger().funding());
    }

    private static OptionalDouble ratio(double numerator, double denominator) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
    }
}
