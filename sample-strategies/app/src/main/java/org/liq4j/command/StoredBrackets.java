/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import com.google.inject.Inject;

import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.store.BracketRows;
import org.liq4j.store.MarketStore;

/** Keeps in the store what brackets were read and when, beside the tables by date that liquidation prices are computed with. */
final class StoredBrackets {

    private final MarketStore store;

    @Inject
    StoredBrackets(MarketStore store) {
        this.store = store;
    }

    void keep(Instrument instrument, BracketTable table, Instant validFrom, Instant read) {
        try {
            store.write(instrument, BracketRows.of(table, validFrom, read));
        } catch (IOException e) {
            throw new UncheckedIOException("the store cannot be written: " + e.getMessage(), e);
        }
    }
}
