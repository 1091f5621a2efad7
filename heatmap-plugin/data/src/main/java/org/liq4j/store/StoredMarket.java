/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.List;

import org.liq4j.funding.FundingRates;
import org.liq4j.history.MarketHistory;

/**
 * Bars of an instrument as they were stored.
 *
 * @param history
 *            the bars; at least one
 * @param rates
 *            all funding rates, settled ones and those that were in force, from a day before the first bar on
 * @param findings
 *            what was missing or left out, one phrase each
 */
public record StoredMarket(MarketHistory history, FundingRates rates, List<String> findings) {

    public StoredMarket {
        findings = List.copyOf(findings);
    }
}
