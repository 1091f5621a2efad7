/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Duration;

import org.liq4j.api.Liq4jException;

/** A venue that serves its funding rates. */
public interface FundingSource {

    /**
     * Settled rates. The interval of each is the time since the one before it; absent where that one is.
     */
    RowHistory funding();

    /**
     * The interval of the rate to come.
     *
     * @param symbol
     *            the venue's own name
     * @throws Liq4jException
     *             if it cannot be had
     */
    Duration fundingInterval(String symbol);
}
