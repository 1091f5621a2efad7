/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

/** A venue that serves past open interest. */
public interface OpenInterestHistorySource {

    /** Past open interest in coins, each contract counted once; known at the end of its period. */
    RowHistory openInterestHistory();
}
