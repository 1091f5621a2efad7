/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
 *            round trips that were closed
 * @param winRate
 *            share of them with a profit after fees; empty without trades
 * @param profitFactor
 *            sum of profits over sum of losses of closed trades; empty without a loss
 * @param maxDrawdown
 *            largest fall from a peak of the account's value at bar closes, {@code >= 0}
 * @param sharpe
 *            mean over standard deviation of daily returns (UTC days, n - 1), times sqrt(365); empty with fewer than two
 *            days or without any movement
 * @param exposure
 *            share of bars at whose close a position was open
 * @param fees
 *            paid so far, in quote currency
 */
public record Metrics(double totalReturn, double buyAndHold, int trades, OptionalDouble winRate,
        OptionalDouble profitFactor, double maxDrawdown, OptionalDouble sharpe, double exposure, double fees) {

    /** Measures a run. */
    public static Metrics of(BarSeries series, BacktestResult result, Backtest backtest) {
        List<RoundTrip> closed = result.trades().stream().filter(trade -> !trade.open()).toList();
        double[] equity = result.equity();
        double last = equity[equity.length - 1];
        double gains = closed.stream().mapToDouble(trade -> Math.max(0, trade.profit())).sum();
        double losses = closed.stream().mapToDouble(trade -> Math.max(0, -trade.profit())).sum();
        long wins = closed.stream().filter(trade -> trade.profit() > 0).count();
        double fees = result.trades().stream().mapToDouble(
                trade -> trade.open() ? backtest.takerFee() * trade.coins() * trade.entryPrice() : trade.fees()).sum();
        return new Metrics(last / backtest.startingEquity() - 1,
                series.getLastBar().getClosePrice().doubleValue()
                        / series.getFirstBar().getOpenPrice().doubleValue() - 1,
                closed.size(), closed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) wins / closed.size()),
                losses == 0 ? OptionalDouble.empty() : OptionalDouble.of(gains / losses),
                maxDrawdown(backtest.startingEquity(), equity), sharpe(dailyEquity(series, backtest.startingEquity(), equity)),
                (double) result.barsInPosition() / equity.length, fees);
    }

    private static double maxDrawdown(double start, double[] equity) {
        double peak = start;
        double worst = 0;
        for (double value : equity) {
            peak = Math.max(peak, value);
            worst = Math.max(worst, 1 - value / peak);
        }
        return worst;
    }

    /** The account's value at the start and at the last bar of each UTC day; a bar belongs to the day in which it began. */
    private static double[] dailyEquity(BarSeries series, double start, double[] equity) {
        List<Double> daily = new ArrayList<>();
        daily.add(start);
        LocalDate day = null;
        for (int k = 0; k < equity.length; k++) {
            Instant begin = series.getBar(series.getBeginIndex() + k).getBeginTime();
            LocalDate date = LocalDate.ofInstant(begin, ZoneOffset.UTC);
            if (!date.equals(day)) {
                daily.add(equity[k]);
                day = date;
            }
            daily.set(daily.size() - 1, equity[k]);
        }
        return daily.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static OptionalDouble sharpe(double[] daily) {
        int n = daily.length - 1;
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double[] returns = new double[n];
        double mean = 0;
        for (int d = 0; d < n; d++) {
            returns[d] = daily[d + 1] / daily[d] - 1;
            mean += returns[d] / n;
        }
        double squares = 0;
        for (double r : returns) {
            squares += (r - mean) * (r - mean);
        }
        double deviation = Math.sqrt(squares / (n - 1));
        return deviation > 0 ? OptionalDouble.of(mean / deviation * Math.sqrt(365)) : OptionalDouble.empty();
    }
}
