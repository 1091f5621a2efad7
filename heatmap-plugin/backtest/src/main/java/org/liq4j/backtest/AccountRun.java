/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** One account over its markets, as far as their bars go. */
final class AccountRun {

    private final Account account;
    private final EquityCurve.Builder equity;
    private final MarketRun[] runs;
    private boolean ruined;

    AccountRun(double startingEquity, List<PortfolioBacktest.Entry> entries) {
        account = new Account(startingEquity);
        equity = new EquityCurve.Builder(startingEquity,
                entries.stream().mapToInt(entry -> entry.market().series().getBarCount()).sum());
        runs = entries.stream().map(entry -> new MarketRun(entry, account)).toArray(MarketRun[]::new);
    }

    /** Goes on through all bars that the series have. After a refused position it can be called again, to go on without it. */
    void advance() {
        for (MarketRun run = next(); run != null; run = next()) {
            if (run.inBar()) {
                Instant time = run.nextTime();
                run.end();
                ruined |= account.usedUp();
                double unrealised = unrealised();
                equity.set(time.toEpochMilli(), account.cash() + unrealised);
                run.decide(ruined, unrealised);
            } else {
                run.begin(unrealised());
            }
        }
    }

    /** The run whose event is next. */
    private @Nullable MarketRun next() {
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

    private double unrealised() {
        double sum = 0;
        for (MarketRun run : runs) {
            sum += run.unrealised();
        }
        return sum;
    }

    /** Cash and the profit of all open positions. */
    double equity() {
        return account.cash() + unrealised();
    }

    Optional<HeldPosition> position() {
        return runs[0].position();
    }

    /** Of an account with one market; empty before its first close. */
    Optional<Metrics> metrics() {
        return runs[0].lastClose().map(close -> Metrics.of(runs[0].firstOpen(), close, BacktestResult.of(result())));
    }

    /** What it left behind so far. */
    PortfolioResult result() {
        return new PortfolioResult(equity.build(), ruined, account.ledger(),
                List.of(runs).stream().map(MarketRun::result).toList());
    }
}
