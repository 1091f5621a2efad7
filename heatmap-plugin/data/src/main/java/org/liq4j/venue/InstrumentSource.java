/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;
import org.liq4j.http.HttpException;

/** A venue that lists its perpetual futures. */
public interface InstrumentSource {

    /**
     * All that can be traded, or will be, or could be.
     *
     * @throws HttpException
     *             if the list cannot be had
     */
    InstrumentList instruments();
}
