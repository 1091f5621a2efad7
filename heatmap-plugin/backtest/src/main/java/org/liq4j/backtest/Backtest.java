/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.List;
import java.util.function.Consumer;

import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * Runs a two-sided strategy on a perpetual future in one account that holds one isolated position at a time.
 *
 * <ul>
 * <li>A signal at the close of a bar is executed at the open of the next by a market order; a signal of the last bar is not
 * executed.
 * <li>A resting stop is filled within the bar at its price, or at the open if that lies beyond it, by a market order; a resting
 * target at its price by a limit order, also where the bar opens beyond it: it lay in the book, and was taken there. Where a bar
 * reaches both, the stop is taken. So what is not known of the way of prices within a bar is taken against the strategy.
 * <li>A position whose liquidation price is reached loses its margin, neither more nor less. A stop comes first only if it lies
 * on the way.
 * <li>Funding is paid by the position that was open before the settlement, on the last mark price known, or that of trades where
 * there is none: at the close before, or at the open of the bar in which the settlement falls.
 * </ul>
 *
 * @param startingEquity
 *            account value before the first bar, in the currency of settlement
 * @param terms
 *            of the trading
 */
public record Backtest(double startingEquity, TradingTerms terms) {

    /**
     * @throws InvalidValueException
     *             unless {@code startingEquity > 0}
     */
    public Backtest {
        PortfolioBacktest.check(startingEquity);
    }

    /** On the default terms with another taker fee. */
    public Backtest(double startingEquity, double takerFee) {
        this(startingEquity, TradingTerms.DEFAULT.withFees(TradingTerms.ASSUMED_FEES.withTaker(takerFee)));
    }

    /** Fraction of the notional. */
    public double takerFee() {
        return terms.fees().taker();
    }

    /** Runs the strategy over the whole series, without funding and brackets. */
    public BacktestResult run(BarSeries series, TwoSidedStrategy strategy, BacktestListener listener) {
        return run(PerpetualMarket.of(series), strategy, listener);
    }

    /**
     * Runs the strategy over the market from its first bar that is traded.
     *
     * @param listener
     *            is told of each bar, signal and trade
     * @throws InvalidValueException
     *             if a position that the market's brackets do not allow is asked for
     */
    public BacktestResult run(PerpetualMarket market, TwoSidedStrategy strategy, BacktestListener listener) {
        PortfolioResult result = new PortfolioBacktest(startingEquity)
                .run(List.of(new PortfolioBacktest.Entry(market, strategy, terms, listener)));
        return BacktestResult.of(result);
    }

    /**
     * As {@link #run(PerpetualMarket, TwoSidedStrategy, BacktestListener)}, but goes on without a position that is not allowed.
     *
     * @param refused
     *            is told of each such position when it would have been opened
     */
    public BacktestResult runOn(PerpetualMarket market, TwoSidedStrategy strategy, BacktestListener listener,
            Consumer<RefusedPositionException> refused) {
        return BacktestResult.of(new PortfolioBacktest(startingEquity)
                .runOn(List.of(new PortfolioBacktest.Entry(market, strategy, terms, listener)), refused));
    }
}
