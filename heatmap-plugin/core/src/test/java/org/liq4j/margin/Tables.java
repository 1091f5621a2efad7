/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.time.Instant;

import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

/** Shipped tables that tests use. */
final class Tables {

    private Tables() {
    }

    /** Binance BTCUSDT of 2024-10-24. */
    static BracketTable bitcoin() {
        return BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow()
                .at(Instant.parse("2025-01-01T00:00:00Z"));
    }
}
