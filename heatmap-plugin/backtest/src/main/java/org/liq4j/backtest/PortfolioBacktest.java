/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * Runs several strategies, each on its market, in one account with one equity. Bars are merged by time; of the same time, ends
 * come before begins, else the order given counts. Each market holds at most one position; see {@link Backtest} for how orders
 * are filled.
 *
 * @param startingEquity
 *            account value before the first bar, in the currency of settlement
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
     *             if there is no entry, one's series has no bar that is traded, or they settle in several currencies: an account
     *             has one
     * @throws RefusedPositionException
     *             if a position that the terms or a market's brackets do not allow is asked for
     */
    public PortfolioResult run(List<Entry> entries) {
        return runOn(entries, refused -> {
            throw refused;
        });
    }

    /**
     * Runs all to their ends, without the positions that are not allowed.
     *
     * @param refused
     *            is told of each when it would have been opened
     */
    PortfolioResult runOn(List<Entry> entries, Consumer<RefusedPositionException> refused) {
        if (entries.isEmpty()) {
            throw new InvalidValueException("entries", "[]", "must have at least one entry");
        }
        for (Entry entry : entries) {
            PerpetualMarket market = entry.market();
            if (market.series().isEmpty() || market.tradesFrom() > market.series().getEndIndex()) {
                throw new InvalidValueException("series", market.name(), "must have at least one bar that is traded");
            }
        }
        Map<String, String> settlements = new TreeMap<>();
        entries.forEach(entry -> settlements.putIfAbsent(entry.market().payoff().settlement(), entry.market().name()));
        if (settlements.size() > 1) {
            throw new InvalidValueException("entries", settlements.toString(),
                    "must all be settled in one currency, since the account is in it");
        }
        AccountRun run = new AccountRun(startingEquity, entries);
        while (!advanced(run, refused)) {
            // goes on in the bar in which the position was refused
        }
        return run.result();
    }

    private static boolean advanced(AccountRun run, Consumer<RefusedPositionException> refused) {
        try {
            run.advance();
            return true;
        } catch (RefusedPositionException e) {
            refused.accept(e);
            return false;
        }
    }
}
