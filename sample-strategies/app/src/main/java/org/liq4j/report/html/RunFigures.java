/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.OptionalDouble;

/**
 * The figures of one run. Amounts are in the page's currency.
 *
 * @param role
 *            what it is compared as
 * @param totalReturn
 *            equity at the end over the capital, less 1
 * @param maxDrawdown
 *            largest fall from a high as a fraction of it, {@code >= 0}
 * @param sharpe
 *            annualised; empty if it has none
 * @param trades
 *            completed round trips
 * @param winRate
 *            fraction of them with a profit; empty without trades
 * @param profitFactor
 *            profits over losses; empty without losses
 * @param exposure
 *            fraction of time with an open position
 * @param fees
 *            paid to the venue
 * @param slippage
 *            lost to fills worse than the assumed price
 * @param funding
 *            paid; negative if received
 * @param equity
 *            at each close; at most a few values may be missing at the start
 */
public record RunFigures(RunRole role, double totalReturn, double maxDrawdown, OptionalDouble sharpe, int trades,
        OptionalDouble winRate, OptionalDouble profitFactor, double exposure, double fees, double slippage,
        double funding, TimedValues equity) {
}
