/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;

import org.liq4j.http.HttpException;

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
     * @throws HttpException
     *             if it cannot be had
     */
    Duration fundingInterval(String symbol);
}
