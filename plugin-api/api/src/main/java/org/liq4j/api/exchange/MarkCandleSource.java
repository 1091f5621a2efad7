/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

/** A venue that serves bars of the mark price, on which it liquidates. */
public interface MarkCandleSource {

    /** Bars of {@link org.liq4j.api.rows.RowKind#MARK_CANDLES}, closed ones only; known at their end. */
    RowHistory markCandles();
}
