/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.history.MarketHistory;

/**
 * Bars of an instrument as they were stored.
 *
 * @param history
 *            the bars; at least one
 * @param settledFunding
 *            rates by the time of the settlement, in whole minutes; empty if no settlements are stored
 * @param findings
 *            what was missing or left out, one phrase each
 */
public record StoredMarket(MarketHistory history, SortedMap<Instant, Double> settledFunding, List<String> findings) {

    public StoredMarket {
        settledFunding = Collections.unmodifiableSortedMap(new TreeMap<>(settledFunding));
        findings = List.copyOf(findings);
    }
}
