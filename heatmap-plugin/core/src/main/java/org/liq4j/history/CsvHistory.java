/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import org.liq4j.funding.FundingRates;

/**
 * A history and what was found while it was read.
 *
 * @param history
 *            the bars
 * @param report
 *            what was dropped, missing, ignored or derived
 * @param rates
 *            the funding rates, each stated for the time at which its row's bar opens
 */
public record CsvHistory(MarketHistory history, CsvReport report, FundingRates rates) {
}
