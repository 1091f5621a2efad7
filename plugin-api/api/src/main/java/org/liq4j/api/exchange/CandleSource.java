/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

/** A venue that serves traded bars. */
public interface CandleSource {

    /** Bars of {@link org.liq4j.api.rows.RowKind#CANDLES}, closed ones only; known at their end. */
    RowHistory candles();
}
