/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;

import org.liq4j.api.exchange.HistoryRead;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.RowPages;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowKind;

/** A history that is asked for by the venue's own spelling of the coin. */
record CoinHistory(RowHistory history, UnaryOperator<String> spelling) implements RowHistory {

    @Override
    public RowKind kind() {
        return history.kind();
    }

    @Override
    public Reach reach() {
        return history.reach();
    }

    @Override
    public HistoryRead read(String symbol, Duration period, TimeRange range, RowPages receiver) throws IOException {
        return history.read(spelling.apply(symbol), period, range, receiver);
    }
}
