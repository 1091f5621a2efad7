/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A run as the page shows it; amounts in the page's currency.
 *
 * @param role
 *            what it is compared as
 * @param heading
 *            of its column
 * @param gain
 *            equity over the capital, less 1
 * @param drawdown
 *            equity over its highest so far, less 1
 * @param months
 *            oldest first
 */
record ShownRun(RunRole role, String heading, double totalReturn, double maxDrawdown, OptionalDouble sharpe,
        int trades, OptionalDouble winRate, OptionalDouble profitFactor, double exposure, double fees,
        double slippage, double funding, int points, ShownPoints gain, ShownPoints drawdown,
        List<MonthlyReturn> months) {

    static ShownRun of(RunFigures run, double capital, long origin) {
        TimedValues equity = run.equity();
        return new ShownRun(run.role(), run.role().heading(), run.totalReturn(), run.maxDrawdown(), run.sharpe(),
                run.trades(), run.winRate(), run.profitFactor(), run.exposure(), run.fees(), run.slippage(),
                run.funding(), equity.size(), ShownPoints.of(equity.gain(capital), origin),
                ShownPoints.of(equity.drawdown(capital), origin), MonthlyReturn.of(equity, capital));
    }
}
