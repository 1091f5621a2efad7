/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.List;
import java.util.OptionalDouble;

import org.liq4j.api.heatmap.Side;

/**
 * The trades of one side together.
 *
 * @param side
 *            long or short
 * @param trades
 *            how many
 * @param time
 *            fraction of the bars' time with such a position, overlapping trades counted each
 * @param profit
 *            after all costs
 * @param winRate
 *            fraction with a profit; empty without trades
 * @param best
 *            largest profit; empty without trades
 * @param worst
 *            largest loss as a negative profit, or the smallest profit; empty without trades
 */
record SideSummary(Side side, int trades, double time, double profit, OptionalDouble winRate, OptionalDouble best,
        OptionalDouble worst) {

    static SideSummary of(Side side, ReportPage page) {
        List<ListedTrade> trades = page.trades().stream().filter(trade -> trade.side() == side).toList();
        double held = trades.stream()
                .mapToDouble(trade -> trade.exitTime().toEpochMilli() - trade.entryTime().toEpochMilli()).sum();
        double whole = page.bars().lastEnd() - page.bars().firstStart();
        double wins = trades.stream().filter(trade -> trade.profit() > 0).count();
        return new SideSummary(side, trades.size(), whole == 0 ? 0 : held / whole,
                trades.stream().mapToDouble(ListedTrade::profit).sum(),
                trades.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(wins / trades.size()),
                trades.stream().mapToDouble(ListedTrade::profit).max(),
                trades.stream().mapToDouble(ListedTrade::profit).min());
    }
}
