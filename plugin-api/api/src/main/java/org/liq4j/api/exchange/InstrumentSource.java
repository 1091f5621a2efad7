/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;
import org.liq4j.api.Liq4jException;

/** A venue that lists its perpetual futures. */
public interface InstrumentSource {

    /**
     * All that can be traded, or will be, or could be.
     *
     * @throws Liq4jException
     *             if the list cannot be had
     */
    InstrumentList instruments();
}
