/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.Metrics;
import org.liq4j.backtest.PaperAccount;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.LiveSession;
import org.liq4j.report.BacktestReport;
import org.liq4j.report.Reading;
import org.liq4j.report.ReportJson;
import org.liq4j.report.ReportTable;

/** What a session's accounts have come to, in the form of a backtest's result. */
final class LiveResult {

    private static final double NEAR = 0.05;

    private LiveResult() {
    }

    /**
     * The result of one strategy; empty before a bar was traded.
     *
     * @param market
     *            the session's bars and what is known of them
     * @param elapsed
     *            how long the run took
     */
    private static Optional<BacktestReport> of(LiveSession session, String strategy, String model, LoadedMarket market,
            TradingOptions trading, Duration elapsed) {
        Optional<PaperAccount> account = session.account(strategy);
        Optional<Metrics> metrics = account.flatMap(PaperAccount::metrics);
        if (account.isEmpty() || metrics.isEmpty()) {
            return Optional.empty();
        }
        BacktestResult result = account.get().result();
        MarketHistory history = market.history();
        Instant end = history.endTime(history.size() - 1);
        LiquidationProfile profile = session.heatmap().feed().profile(end).orElseThrow();
        Reading reading = Reading.of(end, ClusterReading.of(profile, NEAR, RegimeThresholds.DEFAULT),
                market.simulated());
        return Optional
                .of(new BacktestReport(market.instrument(), market.simulated(), strategy, model, market.currency(),
                        metrics.get(),
                        result.trades(), reading,
                        market.quality(profile.quality(), OptionalDouble.empty(), trading, result.ruined(),
                                List.of()),
                        elapsed.toMillis()));
    }

    /**
     * Prints the result of each strategy, as a person or a program wants it.
     *
     * @param about
     *            stands before what is said of a strategy that has none
     */
    static void print(Console console, LivePlan plan, LiveSession session,
            List<ResolvedExtension<StrategyFactory>> strategies, TradedVenue venue, Duration elapsed, String about) {
        LoadedMarket loaded = LoadedMarket.live(session.tradedHistory().soFar(), venue, session.tradesFrom())
                .withHeat(session.history().soFar(), Optional.empty());
        for (ResolvedExtension<StrategyFactory> strategy : strategies) {
            Optional<BacktestReport> result = of(session, strategy.toString(), plan.model().name(), loaded,
                    plan.trading(), elapsed);
            if (result.isEmpty()) {
                console.err().println("liq4j: " + about + "no bar has closed since the warm-up");
            } else if (plan.json()) {
                console.out().println(ReportJson.of(result.get()));
            } else {
                console.out().print(ReportTable.of(result.get()));
            }
        }
        console.out().flush();
    }
}
