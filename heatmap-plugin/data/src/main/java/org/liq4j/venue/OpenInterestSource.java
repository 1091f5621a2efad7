/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.http.HttpException;

/** A venue that serves the open interest of now. */
public interface OpenInterestSource {

    /**
     * One row: coins, each contract counted once; known when the reply was there. No row if the venue has no value.
     *
     * @param symbol
     *            the venue's own name
     * @throws HttpException
     *             if it cannot be had
     */
    RowBatch openInterest(String symbol);
}
