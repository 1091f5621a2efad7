/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.List;
import java.util.Optional;

import org.liq4j.backtest.Metrics;
import org.liq4j.backtest.RoundTrip;

/**
 * The whole result of {@code liq4j backtest}; its components are the fields of the JSON object.
 *
 * @param instrument
 *            what was traded; empty if it was not stated
 * @param simulated
 *            whether the market is simulated
 * @param strategy
 *            name of the strategy
 * @param model
 *            name of the liquidation model
 * @param currency
 *            in which the account is: of all amounts of metrics and trades
 * @param metrics
 *            figures of the run
 * @param trades
 *            round trips in the order of their entries
 * @param reading
 *            what the levels said at the last close
 * @param quality
 *            what all of it rests on
 * @param elapsedMillis
 *            time the command took so far
 */
public record BacktestReport(Optional<String> instrument, boolean simulated, String strategy, String model,
        String currency, Metrics metrics, List<RoundTrip> trades, Reading reading, Quality quality,
        long elapsedMillis) {
}
