/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.time.Instant;
import java.time.LocalDate;

import org.liq4j.api.market.Instrument;

/** TEMP. */
public final class BracketSchedule {
    public BracketTable at(Instant t) {
        return new BracketTable();
    }
    public LocalDate validFrom(Instant t) {
        return LocalDate.of(2021, 3, 18);
    }
    public boolean predates(Instant t) {
        return t.isBefore(Instant.parse("2021-03-18T00:00:00Z"));
    }
    public Instrument instrument() {
        return Instrument.parse("BINANCE:BTCUSDT");
    }
}
