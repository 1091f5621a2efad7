/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * Runs several strategies, each on its market, in one account with one equity. Bars are merged by time; of the same time, ends
 * come before begins, else the order given counts. Each market holds at most one position; see {@link Backtest} for how orders
 * are filled.
 *
 * @param startingEquity
 *            account value before the first bar, in quote currency
 */
public record PortfolioBacktest(double startingEquity) {

    /**
     * @throws InvalidValueException
     *             unless {@code startingEquity > 0}
     */
    public PortfolioBacktest {
        check(startingEquity);
    }

    static void check(double startingEquity) {
        Require.positive("startingEquity", startingEquity);
    }

    /**
     * A strategy on its market.
     *
     * @param listener
     *            is told of the market's bars, signals and trades
     */
    public record Entry(PerpetualMarket market, TwoSidedStrategy strategy, TradingTerms terms,
            BacktestListener listener) {

        /**
         * @throws InvalidValueException
         *             if the series has no bars
         */
        public Entry {
            if (market.series().isEmpty()) {
                throw new InvalidValueException("series", market.name(), "must have at least one bar");
            }
        }

        /** Nobody is told. */
        public Entry(PerpetualMarket market, TwoSidedStrategy strategy, TradingTerms terms) {
            this(market, strategy, terms, index -> {
            });
        }
    }

    /**
     * Runs all to their ends.
     *
     * @throws InvalidValueException
     *             if there is no entry
     * @throws RefusedPositionException
     *             if a position that the terms or a market's brackets do not allow is asked for
     */
    public PortfolioResult run(List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new InvalidValueException("entries", "[]", "must have at least one entry");
        }
        Account account = new Account(startingEquity);
        MarketRun[] runs = entries.stream().map(entry -> new MarketRun(entry, account)).toArray(MarketRun[]::new);
        EquityCurve.Builder equity = new EquityCurve.Builder(startingEquity,
                entries.stream().mapToInt(entry -> entry.market().series().getBarCount()).sum());
        boolean ruined = false;
        for (MarketRun run = next(runs); run != null; run = next(runs)) {
            if (run.inBar()) {
                Instant time = run.nextTime();
                run.end();
                ruined |= account.usedUp();
                equity.set(time.toEpochMilli(), account.cash() + unrealised(runs));
                run.decide(ruined);
            } else {
                run.begin(unrealised(runs));
            }
        }
        return new PortfolioResult(equity.build(), ruined, account.ledger(),
                List.of(runs).stream().map(MarketRun::result).toList());
    }

    /** The run whose event is next. */
    private static @Nullable MarketRun next(MarketRun[] runs) {
        @Nullable
        MarketRun first = null;
        for (MarketRun run : runs) {
            if (!run.done() && (first == null || before(run, first))) {
                first = run;
            }
        }
        return first;
    }

    private static boolean before(MarketRun run, MarketRun other) {
        int order = run.nextTime().compareTo(other.nextTime());
        return order < 0 || (order == 0 && run.inBar() && !other.inBar());
    }

    private static double unrealised(MarketRun[] runs) {
        double sum = 0;
        for (MarketRun run : runs) {
            sum += run.unrealised();
        }
        return sum;
    }
}
