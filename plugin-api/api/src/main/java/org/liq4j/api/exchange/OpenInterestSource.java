/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import org.liq4j.api.Liq4jException;
import org.liq4j.api.rows.RowBatch;

/** A venue that serves the open interest of now. */
public interface OpenInterestSource {

    /**
     * One row: coins, each contract counted once; known when the reply was there. No row if the venue has no value.
     *
     * @param symbol
     *            the venue's own name
     * @throws Liq4jException
     *             if it cannot be had
     */
    RowBatch openInterest(String symbol);
}
